import { isVisibleToScreenReaders } from './element-queries.ts';

/** Opens everything that a reader can open by itself, so that it is tested too. */
export function openAllDetails(): void {
  for (const details of document.querySelectorAll('details:not([name])'))
    (details as HTMLDetailsElement).open = true;
}

let restoreStyles: (() => void)[] = [];

/** Makes all text larger by a factor, as a reader does who enlarges text only (WCAG 1.4.4). */
export function enlargeText(factor: number): void {
  const sizes = [...document.querySelectorAll<HTMLElement>('body, body *')]
    .filter((element) => isVisibleToScreenReaders(element) && element.style)
    .map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      return { element, size: Number.parseFloat(fontSize), line: Number.parseFloat(lineHeight) };
    });
  restoreStyles = sizes.map(({ element }) => {
    const before = element.getAttribute('style');
    return () => (before === null ? element.removeAttribute('style') : element.setAttribute('style', before));
  });
  for (const { element, size, line } of sizes) {
    element.style.setProperty('font-size', `${size * factor}px`, 'important');
    if (line) element.style.setProperty('line-height', `${line * factor}px`, 'important');
  }
}

/** Gives all text its own size again. */
export function restoreTextSize(): void {
  for (const each of restoreStyles.splice(0)) each();
}

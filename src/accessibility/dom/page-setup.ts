import { isRendered, isVisibleToScreenReaders, queryAll } from './element-queries.ts';

/** Opens every `details` element outside an exclusive group, so that its content is tested too. */
export function openAllDetails(): void {
  for (const details of document.querySelectorAll('details:not([name])'))
    (details as HTMLDetailsElement).open = true;
}

/** Returns a string that is equal in two settings that render the same elements. */
export function renderedElements(): string {
  return queryAll('*')
    .map((element) => (isRendered(element) ? element.localName : ''))
    .join();
}

let restoreStyles: (() => void)[] = [];

/** Scales all text by a factor, like text-only zoom (WCAG 1.4.4). */
export function enlargeText(factor: number): void {
  const sizes = [...document.querySelectorAll<HTMLElement>('body, body *')]
    .filter((element) => isVisibleToScreenReaders(element) && element.style)
    .map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      return { element, size: Number.parseFloat(fontSize), line: Number.parseFloat(lineHeight) };
    });
  restoreStyles = sizes.map(({ element }) => {
    const original = element.getAttribute('style');
    return () =>
      original === null ? element.removeAttribute('style') : element.setAttribute('style', original);
  });
  for (const { element, size, line } of sizes) {
    element.style.setProperty('font-size', `${size * factor}px`, 'important');
    if (line) element.style.setProperty('line-height', `${line * factor}px`, 'important');
  }
}

/** Reverts `enlargeText`. */
export function restoreTextSize(): void {
  for (const restore of restoreStyles.splice(0)) restore();
}

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

/** Scales all text by a factor, like text-only zoom (WCAG 1.4.4). Text in an SVG keeps its size: it grows with the drawing. */
export function enlargeText(factor: number): void {
  const sizes = [...document.querySelectorAll<HTMLElement>('body, body *')]
    .filter((element) => isVisibleToScreenReaders(element) && element.style)
    .map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      const scale = element instanceof SVGElement ? 1 : factor;
      return {
        element,
        size: Number.parseFloat(fontSize) * scale,
        line: Number.parseFloat(lineHeight) * scale,
      };
    });
  restoreStyles = sizes.map(({ element }) => {
    const original = element.getAttribute('style');
    return () =>
      original === null ? element.removeAttribute('style') : element.setAttribute('style', original);
  });
  for (const { element, size, line } of sizes) {
    element.style.setProperty('font-size', `${size}px`, 'important');
    if (line) element.style.setProperty('line-height', `${line}px`, 'important');
  }
}

/** Reverts `enlargeText`. */
export function restoreTextSize(): void {
  for (const restore of restoreStyles.splice(0)) restore();
}

import { isSeen, ownText, textElements } from '../in-page/elements.ts';
import { clippedTexts, overlappingTexts } from '../in-page/layout.ts';
import type { PageCheck } from './check.ts';

let cut = new Set<HTMLElement>();
let overlaps = new Map<HTMLElement, HTMLElement>();
let sizes = new Map<HTMLElement, number>();

/** Text of twice the size is all there, and text grows when the page is zoomed. */
export const textSize: PageCheck = {
  id: 'text-size',
  wcag: '1.4.4',
  mend: 'Use min-height for height, rem for font-size, and let boxes grow with their text.',
  in: ['large-text', 'halved', 'narrow-light'],
  remember() {
    cut = clippedTexts();
    overlaps = overlappingTexts();
    sizes = new Map(
      textElements()
        .filter(isSeen)
        .map((element) => [element, sizeOf(element)]),
    );
  },
  find(setting) {
    if (setting === 'narrow-light') return tiedToWindow(4);
    const clipped = [...clippedTexts()].filter((element) => !cut.has(element));
    const over = [...overlappingTexts()].filter(([element]) => !overlaps.has(element));
    return [
      ...(setting === 'halved' ? tiedToWindow(2) : []),
      ...clipped.map((element) => ({ element, what: 'text of twice the size is cut' })),
      ...over.map(([element, other]) => ({
        element,
        what: `text of twice the size lies over "${ownText(other).slice(0, 40)}"`,
      })),
    ];
  },
};

/**
 * A window that is so many times narrower is one that is zoomed in so many times. Text that is no larger there at 200%, and
 * less than twice as large at 400%, cannot be enlarged.
 */
function tiedToWindow(zoom: 2 | 4) {
  const least = zoom === 2 ? 1.05 : 1.95;
  return [...sizes]
    .filter(([element, size]) => isSeen(element) && sizeOf(element) * zoom < size * least)
    .map(([element]) => ({
      element,
      what: 'the size of the text depends on the window, so zoom does not make it larger',
    }));
}

function sizeOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).fontSize);
}

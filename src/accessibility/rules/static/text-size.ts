import { isVisibleOnScreen, ownText, textElements } from '../../dom/element-queries.ts';
import { clippedTexts, overlappingTexts } from '../../dom/layout.ts';
import type { StaticRule } from '../static-rule.ts';

let initiallyClipped = new Set<HTMLElement>();
let initialOverlaps = new Map<HTMLElement, HTMLElement>();
let initialSizes = new Map<HTMLElement, number>();

export const textSize: StaticRule = {
  id: 'text-size',
  description:
    'No text that is cut at twice its size, and none that does not grow with zoom: people enlarge text to read it.',
  wcag: '1.4.4',
  fix: 'Use min-height for height, rem for font-size, and let boxes grow with their text.',
  settings: ['large-text', 'halved', 'narrow-light'],
  captureInitialState() {
    initiallyClipped = clippedTexts();
    initialOverlaps = overlappingTexts();
    initialSizes = new Map(
      textElements()
        .filter(isVisibleOnScreen)
        .map((element) => [element, computedFontSize(element)]),
    );
  },
  check({ setting }, report) {
    if (setting === 'narrow-light') return report(viewportSizedText(4));
    const clipped = [...clippedTexts()].filter((element) => !initiallyClipped.has(element));
    const over = [...overlappingTexts()].filter(([element]) => !initialOverlaps.has(element));
    report([
      ...(setting === 'halved' ? viewportSizedText(2) : []),
      ...clipped.map((element) => ({ element, message: 'text of twice the size is cut' })),
      ...over.map(([element, other]) => ({
        element,
        message: `text of twice the size lies over "${ownText(other).slice(0, 40)}"`,
      })),
    ]);
  },
};

/**
 * A viewport narrower by a factor is the page zoomed by that factor. Text that is no larger at 200%, and less than twice as
 * large at 400%, cannot be enlarged.
 */
function viewportSizedText(zoom: 2 | 4) {
  const least = zoom === 2 ? 1.05 : 1.95;
  return [...initialSizes]
    .filter(
      ([element, size]) => isVisibleOnScreen(element) && computedFontSize(element) * zoom < size * least,
    )
    .map(([element]) => ({
      element,
      message: 'the size of the text depends on the window, so zoom does not make it larger',
    }));
}

function computedFontSize(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).fontSize);
}

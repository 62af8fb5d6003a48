import { isVisibleOnScreen, ownText, queryAll, textElements } from '../../dom/element-queries.ts';
import { clippedTexts, overlappingTexts } from '../../dom/layout.ts';
import { withPseudoClass } from '../../dom/pseudo-classes.ts';
import type { StaticRule, Violation } from './static-rule.ts';

let initiallyClipped = new Set<HTMLElement>();
let initialOverlaps = new Map<HTMLElement, HTMLElement>();

/** Text that is whole on a wide screen is whole on a narrow one. */
export const clippedText: StaticRule = {
  id: 'clipped-text',
  wcag: '1.4.10',
  fix: 'Let the text wrap, and let its box grow.',
  settings: ['narrow-light'],
  captureInitialState() {
    initiallyClipped = clippedTexts();
    initialOverlaps = overlappingTexts();
  },
  find() {
    const cut = [...clippedTexts()].filter(
      (element) => !initiallyClipped.has(element) && !expandsOnFocus(element),
    );
    const covered = [...overlappingTexts()].filter(([element]) => !initialOverlaps.has(element));
    return [
      ...cut.map((element): Violation => ({ element, message: 'the text is cut on a narrow screen' })),
      ...covered.map(
        ([element, other]): Violation => ({
          element,
          message: `the text lies over "${ownText(other).slice(0, 40)}"`,
        }),
      ),
    ];
  },
};

/** A skip link is cut until it has the focus. */
function expandsOnFocus(element: HTMLElement): boolean {
  const focusable = queryAll('a[href], button').filter(
    (each) => each.contains(element) && isVisibleOnScreen(each),
  );
  return (
    withPseudoClass(
      'focus',
      focusable,
      () => !clippedTexts().has(element) && textElements().includes(element),
    ) && focusable.length > 0
  );
}

import { isVisibleOnScreen, ownText, queryAll, textElements } from '../../dom/element-queries.ts';
import { clippedTexts, overlappingTexts } from '../../dom/layout.ts';
import { withPseudoClass } from '../../dom/pseudo-classes.ts';
import type { Violation } from '../../finding.ts';
import type { StaticRule } from '../static-rule.ts';

let initiallyClipped = new Set<HTMLElement>();
let initialOverlaps = new Map<HTMLElement, HTMLElement>();

export const clippedText: StaticRule = {
  id: 'clipped-text',
  description:
    'No text cut on a narrow screen that is whole on a wide one: readers of phones or large text would miss it.',
  wcag: '1.4.10',
  fix: 'Let the text wrap, and let its box grow.',
  settings: ['narrow-light'],
  captureInitialState() {
    initiallyClipped = clippedTexts();
    initialOverlaps = overlappingTexts();
  },
  check(_, report) {
    const cut = [...clippedTexts()].filter(
      (element) => !initiallyClipped.has(element) && !expandsOnFocus(element),
    );
    const covered = [...overlappingTexts()].filter(([element]) => !initialOverlaps.has(element));
    report([
      ...cut.map((element): Violation => ({ element, message: 'the text is cut on a narrow screen' })),
      ...covered.map(
        ([element, other]): Violation => ({
          element,
          message: `the text lies over "${ownText(other).slice(0, 40)}"`,
        }),
      ),
    ]);
  },
};

/** A skip link is clipped until it has the focus. */
function expandsOnFocus(element: HTMLElement): boolean {
  const focusable = queryAll('a[href], button').filter(
    (candidate) => candidate.contains(element) && isVisibleOnScreen(candidate),
  );
  return (
    withPseudoClass(
      'focus',
      focusable,
      () => !clippedTexts().has(element) && textElements().includes(element),
    ) && focusable.length > 0
  );
}

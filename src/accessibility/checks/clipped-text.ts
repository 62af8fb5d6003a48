import { all, isSeen, ownText, textElements } from '../in-page/elements.ts';
import { clippedTexts, overlappingTexts } from '../in-page/layout.ts';
import { inState } from '../in-page/states.ts';
import type { Complaint, PageCheck } from './check.ts';

let wide = new Set<HTMLElement>();
let over = new Map<HTMLElement, HTMLElement>();

/** Text that is whole on a wide screen is whole on a narrow one. */
export const clippedText: PageCheck = {
  id: 'clipped-text',
  wcag: '1.4.10',
  mend: 'Let the text wrap, and let its box grow.',
  in: ['narrow-light'],
  remember() {
    wide = clippedTexts();
    over = overlappingTexts();
  },
  find() {
    const cut = [...clippedTexts()].filter((element) => !wide.has(element) && !growsOnFocus(element));
    const covered = [...overlappingTexts()].filter(([element]) => !over.has(element));
    return [
      ...cut.map((element): Complaint => ({ element, what: 'the text is cut on a narrow screen' })),
      ...covered.map(
        ([element, other]): Complaint => ({
          element,
          what: `the text lies over "${ownText(other).slice(0, 40)}"`,
        }),
      ),
    ];
  },
};

/** A skip link is cut until it has the focus. */
function growsOnFocus(element: HTMLElement): boolean {
  const focusable = all('a[href], button').filter((each) => each.contains(element) && isSeen(each));
  return (
    inState('focus', focusable, () => !clippedTexts().has(element) && textElements().includes(element)) &&
    focusable.length > 0
  );
}

import { all, isRendered, isSeen, isSpoken, squeezed, textOf } from '../in-page/elements.ts';
import { seenTexts } from '../in-page/layout.ts';
import type { PageCheck } from './check.ts';

let before = new Map<HTMLElement, string>();
const opener =
  'button[aria-expanded], button[aria-controls], summary, [aria-haspopup], button[class*="menu" i], label[for*="menu" i], button[class*="nav" i]';

/** What can be read on a wide screen can be read on a phone, upright or sideways. */
export const lostText: PageCheck = {
  id: 'lost-text',
  wcag: '1.3.4',
  mend: 'Leave out display: none for small screens, or for one way of holding the device.',
  in: ['narrow-light', 'landscape'],
  remember() {
    before = seenTexts();
  },
  find() {
    const now = squeezed([...seenTexts().values()].join(' ')).toLowerCase();
    const hasMenu = all(opener).some(isSeen);
    return [...before]
      .filter(
        ([element, text]) =>
          !isRendered(element) &&
          !isSpoken(element) &&
          /\p{L}{2,}/u.test(text) &&
          !now.includes(text.toLowerCase()),
      )
      .filter(
        ([element]) =>
          !(
            hasMenu &&
            element.closest('nav, menu, [role="navigation"], [class*="menu" i], [class*="nav" i], header')
          ),
      )
      .filter(([element], _, lost) => !lost.some(([other]) => other !== element && other.contains(element)))
      .map(([element]) => ({
        element,
        what: `"${textOf(element).slice(0, 60)}" is not there on this screen`,
      }));
  },
};

import { all, isRendered, isSeen, isSpoken, ownText, squeezed, textOf } from '../in-page/elements.ts';
import { seenTexts } from '../in-page/layout.ts';
import type { PageCheck } from './check.ts';

let before = new Map<HTMLElement, string>();
const opener =
  'button[aria-expanded], button[aria-controls], summary, [aria-haspopup], button[class*="menu" i], label[for*="menu" i], button[class*="nav" i]';

const cell = 'td, th, td *, th *';

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
    const texts = [...seenTexts().values()].map((text) => text.toLowerCase());
    const now = squeezed(texts.join(' '));
    const hasMenu = all(opener).some(isSeen);
    return [...before]
      .filter(
        ([element, text]) =>
          !isRendered(element) &&
          !isSpoken(element) &&
          (element.matches(cell) ? !isElsewhere(element, texts) : isLost(text, now)),
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

function isLost(text: string, now: string): boolean {
  return /\p{L}{2,}/u.test(text) && !now.includes(text.toLowerCase());
}

/** A cell of a table is lost with its whole column, unless its words stand elsewhere by themselves or as a label. */
function isElsewhere(element: Element, texts: string[]): boolean {
  const column = element.closest('td, th');
  const table = element.closest('table');
  if (!(column instanceof HTMLTableCellElement) || !table) return true;
  const gone = [...table.rows]
    .map((row) => row.cells[column.cellIndex])
    .filter((each) => each && !isRendered(each));
  if (gone.length < table.rows.length || !table.rows.length || !isRendered(table)) return true;
  return texts.includes(ownText(element).toLowerCase());
}

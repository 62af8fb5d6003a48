import {
  collapseWhitespace,
  isRendered,
  isVisibleOnScreen,
  isVisibleToScreenReaders,
  normalizedText,
  ownText,
  queryAll,
} from '../../dom/element-queries.ts';
import { visibleTexts } from '../../dom/layout.ts';
import { isSwappedForSibling, recordShownElements } from '../../dom/sibling-swap.ts';
import type { StaticRule } from '../static-rule.ts';

let initialTexts = new Map<HTMLElement, string>();
const menuButtons =
  'button[aria-expanded], button[aria-controls], summary, [aria-haspopup], button[class*="menu" i], label[for*="menu" i], button[class*="nav" i]';

const cellSelector = 'td, th, td *, th *';

export const lostText: StaticRule = {
  id: 'lost-text',
  description:
    'No text of a wide screen that is missing on a phone, upright or sideways: its readers would lose it.',
  wcag: '1.3.4',
  fix: 'Leave out display: none for small screens, or for one way of holding the device.',
  settings: ['narrow-light', 'landscape'],
  captureInitialState() {
    recordShownElements();
    initialTexts = visibleTexts();
  },
  check(_, report) {
    const texts = [...visibleTexts().values()].map((text) => text.toLowerCase());
    const currentText = collapseWhitespace(texts.join(' '));
    const hasMenu = queryAll(menuButtons).some(isVisibleOnScreen);
    report(
      [...initialTexts]
        .filter(
          ([element, text]) =>
            !isRendered(element) &&
            !isVisibleToScreenReaders(element) &&
            !isSwappedForSibling(element) &&
            (element.matches(cellSelector) ? !isShownElsewhere(element, texts) : isLost(text, currentText)),
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
          message: `"${normalizedText(element).slice(0, 60)}" is not there on this screen`,
        })),
    );
  },
};

function isLost(text: string, currentText: string): boolean {
  return /\p{L}{2,}/u.test(text) && !currentText.includes(text.toLowerCase());
}

/** A cell is lost with its whole column, unless its text is shown elsewhere, by itself or as a label. */
function isShownElsewhere(element: Element, texts: string[]): boolean {
  const column = element.closest('td, th');
  const table = element.closest('table');
  if (!(column instanceof HTMLTableCellElement) || !table) return true;
  const hiddenCells = [...table.rows]
    .map((row) => row.cells[column.cellIndex])
    .filter((cell) => cell && !isRendered(cell));
  if (hiddenCells.length < table.rows.length || !table.rows.length || !isRendered(table)) return true;
  return texts.includes(ownText(element).toLowerCase());
}

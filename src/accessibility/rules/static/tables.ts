import {
  isVisibleOnScreen,
  isVisibleToScreenReaders,
  normalizedText,
  queryAll,
} from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const tables: StaticRule = {
  id: 'tables',
  description:
    'No layout table, and no data table without headers: cells could not be related to rows and columns.',
  wcag: '1.3.1',
  fix: 'Use <th> with scope for the heads of rows and columns, and CSS for layout.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(queryAll<HTMLTableElement>('table').filter(isVisibleToScreenReaders).flatMap(checkTable));
  },
};

function checkTable(element: HTMLTableElement): Violation[] {
  const rows = [...element.rows].filter((row) => row.closest('table') === element);
  const cells = rows.flatMap((row) => [...row.cells]);
  const heads = cells.filter((cell) => cell.matches('th, [role="columnheader"], [role="rowheader"]'));
  if (/^(none|presentation)$/.test(element.getAttribute('role') ?? ''))
    return heads.length > 0 || element.caption
      ? [{ element, message: 'a table of data is said to be for layout' }]
      : [];
  if (cells.some((cell) => cell.querySelector('table')))
    return [{ element, message: 'a table holds another table' }];
  if (rows.length >= 2 && cells.length >= 4 && heads.length === 0)
    return [{ element, message: 'no cell of the table is a head' }];
  const empty = heads.filter(
    (head) =>
      normalizedText(head) === '' && !head.querySelector('img, input, [aria-label]') && !isCornerCell(head),
  );
  return [
    ...empty.map((head) => ({ element: head, message: 'the head of a column or row is empty' })),
    ...unevenRows(element, rows),
    ...invalidScopes(heads),
  ];
}

function isCornerCell(head: Element): boolean {
  const row = head.closest('tr');
  return row?.cells[0] === head && row.rowIndex === 0;
}

function unevenRows(element: HTMLTableElement, rows: HTMLTableRowElement[]): Violation[] {
  if (rows.some((row) => [...row.cells].some(({ rowSpan }) => rowSpan !== 1))) return [];
  const widths = new Set(rows.map((row) => [...row.cells].reduce((sum, { colSpan }) => sum + colSpan, 0)));
  return widths.size > 1 ? [{ element, message: 'rows of the table have different numbers of columns' }] : [];
}

/** A cell that looks like a head, in the first row, beside heads. */
function invalidScopes(heads: HTMLTableCellElement[]): Violation[] {
  return heads
    .filter(
      (head) =>
        head.scope &&
        isVisibleOnScreen(head) &&
        !/^(row|col|rowgroup|colgroup)$/.test(head.scope.toLowerCase()),
    )
    .map((element) => ({ element, message: 'the scope of the head is not a word that HTML knows' }));
}

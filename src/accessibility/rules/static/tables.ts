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
  const headers = cells.filter((cell) => cell.matches('th, [role="columnheader"], [role="rowheader"]'));
  if (/^(none|presentation)$/.test(element.getAttribute('role') ?? ''))
    return headers.length > 0 || element.caption
      ? [{ element, message: 'a table of data is said to be for layout' }]
      : [];
  if (cells.some((cell) => cell.querySelector('table')))
    return [{ element, message: 'a table holds another table' }];
  if (rows.length >= 2 && cells.length >= 4 && headers.length === 0)
    return [{ element, message: 'no cell of the table is a head' }];
  const empty = headers.filter(
    (header) =>
      normalizedText(header) === '' &&
      !header.querySelector('img, input, [aria-label]') &&
      !isCornerCell(header),
  );
  return [
    ...empty.map((header) => ({ element: header, message: 'the head of a column or row is empty' })),
    ...unevenRows(element, rows),
    ...invalidScopes(headers),
  ];
}

function isCornerCell(header: Element): boolean {
  const row = header.closest('tr');
  return row?.cells[0] === header && row.rowIndex === 0;
}

function unevenRows(element: HTMLTableElement, rows: HTMLTableRowElement[]): Violation[] {
  if (rows.some((row) => [...row.cells].some(({ rowSpan }) => rowSpan !== 1))) return [];
  const widths = new Set(rows.map((row) => [...row.cells].reduce((sum, { colSpan }) => sum + colSpan, 0)));
  return widths.size > 1 ? [{ element, message: 'rows of the table have different numbers of columns' }] : [];
}

/** Header cells with an invalid scope. */
function invalidScopes(headers: HTMLTableCellElement[]): Violation[] {
  return headers
    .filter(
      (header) =>
        header.scope &&
        isVisibleOnScreen(header) &&
        !/^(row|col|rowgroup|colgroup)$/.test(header.scope.toLowerCase()),
    )
    .map((element) => ({ element, message: 'the scope of the head is not a word that HTML knows' }));
}

import { all, isSeen, isSpoken, textOf } from '../in-page/elements.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

/** A table holds data, and says what its columns and rows are. */
export const tables: PageCheck = {
  id: 'tables',
  wcag: '1.3.1',
  mend: 'Use <th> with scope for the heads of rows and columns, and CSS for layout.',
  in: once,
  find() {
    return all<HTMLTableElement>('table').filter(isSpoken).flatMap(ofTable);
  },
};

function ofTable(element: HTMLTableElement): Complaint[] {
  const rows = [...element.rows].filter((row) => row.closest('table') === element);
  const cells = rows.flatMap((row) => [...row.cells]);
  const heads = cells.filter((cell) => cell.matches('th, [role="columnheader"], [role="rowheader"]'));
  if (/^(none|presentation)$/.test(element.getAttribute('role') ?? ''))
    return heads.length > 0 || element.caption
      ? [{ element, what: 'a table of data is said to be for layout' }]
      : [];
  if (cells.some((cell) => cell.querySelector('table')))
    return [{ element, what: 'a table holds another table' }];
  if (rows.length >= 2 && cells.length >= 4 && heads.length === 0)
    return [{ element, what: 'no cell of the table is a head' }];
  const empty = heads.filter(
    (head) => textOf(head) === '' && !head.querySelector('img, input, [aria-label]') && !isCorner(head),
  );
  return [
    ...empty.map((head) => ({ element: head, what: 'the head of a column or row is empty' })),
    ...uneven(element, rows),
    ...misplaced(heads),
  ];
}

function isCorner(head: Element): boolean {
  const row = head.closest('tr');
  return row?.cells[0] === head && row.rowIndex === 0;
}

function uneven(element: HTMLTableElement, rows: HTMLTableRowElement[]): Complaint[] {
  if (rows.some((row) => [...row.cells].some(({ rowSpan }) => rowSpan !== 1))) return [];
  const widths = new Set(rows.map((row) => [...row.cells].reduce((sum, { colSpan }) => sum + colSpan, 0)));
  return widths.size > 1 ? [{ element, what: 'rows of the table have different numbers of columns' }] : [];
}

/** A cell that looks like a head, in the first row, beside heads. */
function misplaced(heads: HTMLTableCellElement[]): Complaint[] {
  return heads
    .filter(
      (head) => head.scope && isSeen(head) && !/^(row|col|rowgroup|colgroup)$/.test(head.scope.toLowerCase()),
    )
    .map((element) => ({ element, what: 'the scope of the head is not a word that HTML knows' }));
}

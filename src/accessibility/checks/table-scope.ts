import { all, isSpoken } from '../in-page/elements.ts';
import { once, type PageCheck } from './check.ts';

/** The head of a row says that it is for the row, and the other way round. */
export const tableScope: PageCheck = {
  id: 'table-scope',
  wcag: '1.3.1',
  mend: 'Write scope="col" on heads of columns and scope="row" on heads of rows.',
  in: once,
  find() {
    return all<HTMLTableCellElement>('th[scope]')
      .filter((head) => isSpoken(head) && isCrossed(head))
      .map((element) => ({ element, what: `scope="${element.scope}" names the wrong direction` }));
  },
};

function isCrossed(head: HTMLTableCellElement): boolean {
  const row = head.closest('tr');
  if (!row) return false;
  const onlyHeads = [...row.cells].every((cell) => cell.localName === 'th') && row.cells.length > 1;
  if (onlyHeads) return head.scope === 'row' && row.rowIndex === 0 && head.cellIndex > 0;
  return head.scope === 'col' && head.cellIndex === 0 && row.rowIndex > 0 && row.cells.length > 1;
}

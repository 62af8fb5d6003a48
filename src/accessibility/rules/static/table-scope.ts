import { isVisibleToScreenReaders, queryAll } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const tableScope: StaticRule = {
  id: 'table-scope',
  description: 'No header cell with the scope of the wrong direction: speech would name the wrong header.',
  wcag: '1.3.1',
  fix: 'Write scope="col" on heads of columns and scope="row" on heads of rows.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      queryAll<HTMLTableCellElement>('th[scope]')
        .filter((head) => isVisibleToScreenReaders(head) && hasWrongScope(head))
        .map((element) => ({ element, message: `scope="${element.scope}" names the wrong direction` })),
    );
  },
};

function hasWrongScope(head: HTMLTableCellElement): boolean {
  const row = head.closest('tr');
  if (!row) return false;
  const onlyHeads = [...row.cells].every((cell) => cell.localName === 'th') && row.cells.length > 1;
  if (onlyHeads) return head.scope === 'row' && row.rowIndex === 0 && head.cellIndex > 0;
  return head.scope === 'col' && head.cellIndex === 0 && row.rowIndex > 0 && row.cells.length > 1;
}

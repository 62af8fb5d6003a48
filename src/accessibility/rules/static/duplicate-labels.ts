import { accessibleName, formFields } from '../../dom/accessible-name.ts';
import { closestInFlatTree, isVisibleToScreenReaders, queryAll } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const duplicateLabels: StaticRule = {
  id: 'label-quality',
  description: 'No two fields of a form with the same label: people could not tell which one they fill in.',
  wcag: '2.4.6',
  fix: 'Call each field by its own words, or put a fieldset with a legend around fields that belong together.',
  settings: defaultSettingOnly,
  check(_, report) {
    const named = formFields().filter((field) => isVisibleToScreenReaders(field) && accessibleName(field));
    const fieldsByLabel = Map.groupBy(
      named,
      (field) => `${accessibleName(field).toLowerCase()} / ${groupKey(field)}`,
    );
    report(
      [...fieldsByLabel.values()].flatMap(([, ...others]) =>
        others.map((element) => ({
          element,
          message: `another field is also called "${accessibleName(element)}"`,
        })),
      ),
    );
  },
};

/** Fields of two components, like two ratings, are told apart by the group around each, in or outside its shadow tree. */
function groupKey(field: Element): string {
  const row = closestInFlatTree(field, 'tr');
  const group = closestInFlatTree(field, 'fieldset, [role="group"], [role="radiogroup"], form');
  return `${row instanceof HTMLTableRowElement ? row.rowIndex : ''} ${group ? queryAll('*').indexOf(group as HTMLElement) : ''}`;
}

import { accessibleName, formFields } from '../../dom/accessible-name.ts';
import { isVisibleToScreenReaders } from '../../dom/element-queries.ts';
import { defaultSettingOnly, type StaticRule } from './static-rule.ts';

/** No two fields of a form are called the same. */
export const duplicateLabels: StaticRule = {
  id: 'label-quality',
  wcag: '2.4.6',
  fix: 'Call each field by its own words, or put a fieldset with a legend around fields that belong together.',
  settings: defaultSettingOnly,
  find() {
    const named = formFields().filter((field) => isVisibleToScreenReaders(field) && accessibleName(field));
    const same = Map.groupBy(named, (field) => `${accessibleName(field).toLowerCase()} / ${groupKey(field)}`);
    return [...same.values()].flatMap(([, ...others]) =>
      others.map((element) => ({
        element,
        message: `another field is also called "${accessibleName(element)}"`,
      })),
    );
  },
};

function groupKey(field: Element): string {
  const row = field.closest('tr');
  const group = field.closest('fieldset, [role="group"], [role="radiogroup"], form');
  return `${row ? row.rowIndex : ''} ${group ? [...document.querySelectorAll('*')].indexOf(group) : ''}`;
}

import { isSpoken } from '../in-page/elements.ts';
import { fields, nameOf } from '../in-page/names.ts';
import { once, type PageCheck } from './check.ts';

/** No two fields of a form are called the same. */
export const labelQuality: PageCheck = {
  id: 'label-quality',
  wcag: '2.4.6',
  mend: 'Call each field by its own words, or put a fieldset with a legend around fields that belong together.',
  in: once,
  find() {
    const named = fields().filter((field) => isSpoken(field) && nameOf(field));
    const same = Map.groupBy(named, (field) => `${nameOf(field).toLowerCase()} / ${groupOf(field)}`);
    return [...same.values()].flatMap(([, ...others]) =>
      others.map((element) => ({ element, what: `another field is also called "${nameOf(element)}"` })),
    );
  },
};

function groupOf(field: Element): string {
  const row = field.closest('tr');
  const group = field.closest('fieldset, [role="group"], [role="radiogroup"], form');
  return `${row ? row.rowIndex : ''} ${group ? [...document.querySelectorAll('*')].indexOf(group) : ''}`;
}

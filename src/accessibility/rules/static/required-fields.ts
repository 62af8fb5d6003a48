import { formFields } from '../../dom/accessible-name.ts';
import { isVisibleToScreenReaders, normalizedText } from '../../dom/element-queries.ts';
import { defaultSettingOnly, type StaticRule } from './static-rule.ts';

/** A field that must be filled in is marked as required for every user, not by a star or a colour only. */
export const requiredFields: StaticRule = {
  id: 'required-fields',
  wcag: '3.3.2',
  fix: 'Add the attribute required to the field, or the word "required" to its label.',
  settings: defaultSettingOnly,
  find() {
    return formFields()
      .filter(
        (field) =>
          isVisibleToScreenReaders(field) &&
          !field.required &&
          field.getAttribute('aria-required') !== 'true',
      )
      .filter(
        (field) =>
          [...(field.labels ?? [])].some(isMarkedByAsteriskOnly) || isLegendMarkedByAsteriskOnly(field),
      )
      .map((element) => ({ element, message: 'only a star says that this field must be filled in' }));
  },
};

function isMarkedByAsteriskOnly(label: Element): boolean {
  const text = normalizedText(label);
  const after = ['::before', '::after'].map((part) => getComputedStyle(label, part).content).join('');
  return /[*✱∗]/.test(text + after) && !/required|must|mandatory/i.test(text);
}

function isLegendMarkedByAsteriskOnly(field: HTMLInputElement): boolean {
  const group = field.closest('fieldset');
  const legend = group?.querySelector('legend');
  if (!group || !legend || group.getAttribute('aria-required') === 'true' || field.type !== 'radio')
    return false;
  return isMarkedByAsteriskOnly(legend) && !group.querySelector('[required]');
}

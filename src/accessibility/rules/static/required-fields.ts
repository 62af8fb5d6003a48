import { formFields } from '../../dom/accessible-name.ts';
import { isVisibleToScreenReaders, normalizedText } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const requiredFields: StaticRule = {
  id: 'required-fields',
  description: 'No required field that is marked by a star or colour only: not everybody perceives that.',
  wcag: '3.3.2',
  fix: 'Add the attribute required to the field, or the word "required" to its label.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      formFields()
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
        .map((element) => ({ element, message: 'only a star says that this field must be filled in' })),
    );
  },
};

function isMarkedByAsteriskOnly(label: Element): boolean {
  const text = normalizedText(label);
  const generatedContent = ['::before', '::after']
    .map((pseudoElement) => getComputedStyle(label, pseudoElement).content)
    .join('');
  return /[*✱∗]/.test(text + generatedContent) && !/required|must|mandatory/i.test(text);
}

function isLegendMarkedByAsteriskOnly(field: HTMLInputElement): boolean {
  const group = field.closest('fieldset');
  const legend = group?.querySelector('legend');
  if (!group || !legend || group.getAttribute('aria-required') === 'true' || field.type !== 'radio')
    return false;
  return isMarkedByAsteriskOnly(legend) && !group.querySelector('[required]');
}

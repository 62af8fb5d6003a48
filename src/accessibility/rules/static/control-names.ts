import { accessibleName, formFields, referencedText } from '../../dom/accessible-name.ts';
import { isVisibleToScreenReaders, queryAll } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const controlSelector =
  'a[href], button, summary, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="switch"]';

export const controlNames: StaticRule = {
  id: 'control-names',
  description: 'No control without a name that stays while a person types: speech could not say what it is.',
  wcag: '4.1.2',
  fix: 'Give the control words, or a <label> for a field. A placeholder goes away when somebody types.',
  settings: defaultSettingOnly,
  check(_, report) {
    report([
      ...queryAll(controlSelector).filter(isVisibleToScreenReaders).flatMap(checkControl),
      ...formFields().filter(isVisibleToScreenReaders).flatMap(checkField),
    ]);
  },
};

function checkControl(element: HTMLElement): Violation[] {
  const name = accessibleName(element);
  if (name === '') return [{ element, message: 'the control has no name' }];
  return /[\p{L}\p{N}]/u.test(name) ? [] : [{ element, message: `the name "${name}" has no word in it` }];
}

function checkField(element: HTMLInputElement): Violation[] {
  const label = [...(element.labels ?? [])].map((labelElement) => labelElement.textContent?.trim()).join('');
  if (label || element.getAttribute('aria-label')?.trim() || referencedText(element, 'aria-labelledby'))
    return [];
  const fallback = element.placeholder ? 'only a placeholder' : element.title ? 'only a title' : 'no label';
  return [{ element, message: `the field has ${fallback}` }];
}

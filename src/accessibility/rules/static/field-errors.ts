import { formFields, referencedElements } from '../../dom/accessible-name.ts';
import { isVisibleOnScreen, normalizedText, queryAll } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const errorSelector = '[class*="error" i], [id*="error" i], [class*="invalid" i]';

export const fieldErrors: StaticRule = {
  id: 'field-errors',
  description: 'No error message that is not tied to its field: a screen reader would not read it there.',
  wcag: '3.3.1',
  fix: 'Name the id of the message in the aria-describedby of the field, and set aria-invalid="true".',
  settings: defaultSettingOnly,
  check(_, report) {
    report(unassociatedErrors());
  },
};

/** Finds error messages associated with no field, and invalid fields without a message. */
export function unassociatedErrors(): Violation[] {
  const messages = queryAll(errorSelector).filter(
    (element) =>
      isVisibleOnScreen(element) && isErrorMessage(element) && !element.querySelector(errorSelector),
  );
  const unassociated = messages.filter((message) => {
    const field = nearestField(message);
    return field && !isAssociated(field, message);
  });
  const silent = queryAll('[aria-invalid="true"]').filter(
    (field) => isVisibleOnScreen(field) && !hasMessage(field),
  );
  return [
    ...unassociated.map((element) => ({ element, message: 'no field names this message as its own' })),
    ...silent.map((element) => ({ element, message: 'the field is wrong and no message says why' })),
  ];
}

function isErrorMessage(element: Element): boolean {
  if (
    element.matches(
      'input, select, textarea, form, fieldset, label, main, section, ul, ol, [role="alert"] *, [role="alert"]',
    )
  )
    return false;
  return (
    normalizedText(element).length > 3 && !element.querySelector('input, select, textarea, a[href^="#"]')
  );
}

function nearestField(message: Element): HTMLElement | undefined {
  for (
    let block = message.parentElement, steps = 0;
    block && steps < 2;
    block = block.parentElement, steps++
  ) {
    const fields = formFields(block).filter(isVisibleOnScreen);
    if (fields.length === 1) return fields[0];
    if (fields.length > 1) return fields.find((field) => field.nextElementSibling === message);
  }
  return undefined;
}

function isAssociated(field: HTMLElement, message: Element): boolean {
  const group = field.closest('fieldset, [role="group"], [role="radiogroup"]');
  const labels = [field, ...(group ? [group] : [])].flatMap((element) => [
    ...referencedElements(element, 'aria-describedby'),
    ...referencedElements(element, 'aria-errormessage'),
    ...referencedElements(element, 'aria-labelledby'),
  ]);
  const inLabel = message.closest('label, legend') !== null;
  return inLabel || labels.some((element) => element.contains(message) || message.contains(element));
}

function hasMessage(field: Element): boolean {
  const labels = [
    ...referencedElements(field, 'aria-describedby'),
    ...referencedElements(field, 'aria-errormessage'),
  ];
  return (
    labels.some((element) => normalizedText(element) !== '') ||
    Boolean(field.closest('label')?.querySelector(errorSelector))
  );
}

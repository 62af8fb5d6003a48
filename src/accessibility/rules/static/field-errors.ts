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

/** Messages that belong to no field, and wrong fields without a message. */
export function unassociatedErrors(): Violation[] {
  const messages = queryAll(errorSelector).filter(
    (element) =>
      isVisibleOnScreen(element) && isErrorMessage(element) && !element.querySelector(errorSelector),
  );
  const untied = messages.filter((message) => {
    const field = nearestField(message);
    return field && !isAssociated(field, message);
  });
  const silent = queryAll('[aria-invalid="true"]').filter(
    (field) => isVisibleOnScreen(field) && !hasMessage(field),
  );
  return [
    ...untied.map((element) => ({ element, message: 'no field names this message as its own' })),
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
    const inside = formFields(block).filter(isVisibleOnScreen);
    if (inside.length === 1) return inside[0];
    if (inside.length > 1) return inside.find((field) => field.nextElementSibling === message);
  }
  return undefined;
}

function isAssociated(field: HTMLElement, message: Element): boolean {
  const group = field.closest('fieldset, [role="group"], [role="radiogroup"]');
  const named = [field, ...(group ? [group] : [])].flatMap((each) => [
    ...referencedElements(each, 'aria-describedby'),
    ...referencedElements(each, 'aria-errormessage'),
    ...referencedElements(each, 'aria-labelledby'),
  ]);
  const inLabel = message.closest('label, legend') !== null;
  return inLabel || named.some((each) => each.contains(message) || message.contains(each));
}

function hasMessage(field: Element): boolean {
  const named = [
    ...referencedElements(field, 'aria-describedby'),
    ...referencedElements(field, 'aria-errormessage'),
  ];
  return (
    named.some((each) => normalizedText(each) !== '') ||
    Boolean(field.closest('label')?.querySelector(errorSelector))
  );
}

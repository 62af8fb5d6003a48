import { all, isSeen, textOf } from '../in-page/elements.ts';
import { fields, referred } from '../in-page/names.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

const errors = '[class*="error" i], [id*="error" i], [class*="invalid" i]';

/** A message about a field is tied to it, and a field that is wrong says how. */
export const fieldErrors: PageCheck = {
  id: 'field-errors',
  wcag: '3.3.1',
  mend: 'Name the id of the message in the aria-describedby of the field, and set aria-invalid="true".',
  in: once,
  find: () => untiedErrors(),
};

/** Messages that belong to no field, and wrong fields without a message. */
export function untiedErrors(): Complaint[] {
  const messages = all(errors).filter(
    (element) => isSeen(element) && isMessage(element) && !element.querySelector(errors),
  );
  const untied = messages.filter((message) => {
    const field = fieldNear(message);
    return field && !isTied(field, message);
  });
  const silent = all('[aria-invalid="true"]').filter((field) => isSeen(field) && !hasMessage(field));
  return [
    ...untied.map((element) => ({ element, what: 'no field names this message as its own' })),
    ...silent.map((element) => ({ element, what: 'the field is wrong and no message says why' })),
  ];
}

function isMessage(element: Element): boolean {
  if (
    element.matches(
      'input, select, textarea, form, fieldset, label, main, section, ul, ol, [role="alert"] *, [role="alert"]',
    )
  )
    return false;
  return textOf(element).length > 3 && !element.querySelector('input, select, textarea, a[href^="#"]');
}

function fieldNear(message: Element): HTMLElement | undefined {
  for (
    let block = message.parentElement, steps = 0;
    block && steps < 2;
    block = block.parentElement, steps++
  ) {
    const inside = fields(block).filter(isSeen);
    if (inside.length === 1) return inside[0];
    if (inside.length > 1) return inside.find((field) => field.nextElementSibling === message);
  }
  return undefined;
}

function isTied(field: HTMLElement, message: Element): boolean {
  const group = field.closest('fieldset, [role="group"], [role="radiogroup"]');
  const named = [field, ...(group ? [group] : [])].flatMap((each) => [
    ...referred(each, 'aria-describedby'),
    ...referred(each, 'aria-errormessage'),
    ...referred(each, 'aria-labelledby'),
  ]);
  const inLabel = message.closest('label, legend') !== null;
  return inLabel || named.some((each) => each.contains(message) || message.contains(each));
}

function hasMessage(field: Element): boolean {
  const named = [...referred(field, 'aria-describedby'), ...referred(field, 'aria-errormessage')];
  return named.some((each) => textOf(each) !== '') || Boolean(field.closest('label')?.querySelector(errors));
}

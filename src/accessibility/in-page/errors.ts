import { untiedErrors } from '../checks/field-errors.ts';
import type { Found } from '../finding.ts';
import { all, closest, isSeen, isSpoken, ownText, textElements } from './elements.ts';
import { attempts } from './guard.ts';
import { listens } from './listeners.ts';
import { fields, nameOf } from './names.ts';
import { described } from './run.ts';

const live =
  '[role="status"], [role="alert"], [role="log"], [aria-live="polite"], [aria-live="assertive"], output';
let texts = new Set<HTMLElement>();
let words = new Map<HTMLElement, string>();
let looks = new Map<HTMLElement, string>();

type Fault = Found & { rule: string };

/** Sends every form that a script looks after, with empty fields. Answers with how many. */
export function sendForms(): number {
  const forms = all<HTMLFormElement>('form').filter((form) => isSeen(form) && fields(form).length > 0);
  note();
  for (const form of forms) {
    const button = form.querySelector<HTMLElement>(
      'button:not([type="button"], [type="reset"]), input[type="submit"]',
    );
    button?.focus();
    button?.click();
  }
  return forms.length;
}

function note(): void {
  texts = new Set(textElements().filter(isSeen));
  words = new Map([...texts].map((each) => [each, ownText(each)]));
  looks = new Map(fields().map((field) => [field, lookOf(field)]));
}

function lookOf(field: Element): string {
  const { borderColor, backgroundColor, outlineColor, boxShadow } = getComputedStyle(field);
  return [borderColor, backgroundColor, outlineColor, boxShadow].join();
}

/** What is wrong with the messages that came. */
export function errorFaults(): Fault[] {
  if (attempts.splice(0).length > 0) return [];
  const fresh = textElements().filter((each) => isSeen(each) && !texts.has(each));
  const focus = document.activeElement;
  const untied =
    fresh.length === 0
      ? []
      : untiedErrors().map((each): Fault => ({ rule: 'field-errors', ...described(each) }));
  return [...untied, ...silent(fresh, focus), ...colourOnly(fresh), ...unnamed(fresh)];
}

function silent(fresh: HTMLElement[], focus: Element | null): Fault[] {
  const isTold =
    fresh.some((each) => closest(each, live)) ||
    (focus !== null &&
      focus !== document.body &&
      (focus.getAttribute('aria-invalid') === 'true' || fresh.some((each) => focus.contains(each))));
  const hasMoved =
    focus?.matches('input, select, textarea') === true && focus.hasAttribute('aria-describedby');
  const [element] = fresh.filter(isSpoken);
  return element && !isTold && !hasMoved
    ? [
        {
          rule: 'status-announced',
          ...described({
            element,
            what: 'the message comes when the form is sent, and no screen reader is told',
          }),
        },
      ]
    : [];
}

function colourOnly(fresh: HTMLElement[]): Fault[] {
  if (fresh.length > 0) return [];
  const changed = fields().filter(
    (field) =>
      looks.has(field) &&
      lookOf(field) !== looks.get(field) &&
      document.activeElement !== field &&
      (field.form?.noValidate ?? true),
  );
  return changed.map((element) => ({
    rule: 'error-words',
    ...described({ element, what: 'only a colour says that the field is wrong' }),
  }));
}

/** A message that says that something is wrong, and neither names a field nor stands at one. */
function unnamed(fresh: HTMLElement[]): Fault[] {
  const came = fresh.concat(
    all('body *').filter((each) => texts.has(each) && words.get(each) !== ownText(each)),
  );
  const [message] = came;
  const said = came.map((each) => ownText(each).toLowerCase()).join(' ');
  if (
    !message ||
    came.length > 1 ||
    !/correct|error|wrong|invalid|problem|missing|try again|check/.test(said)
  )
    return [];
  const asked = fields().filter(
    (field) => isSeen(field) && !/^(checkbox|radio|submit|button)$/.test(field.type),
  );
  const isTold = asked.some(
    (field) =>
      field.getAttribute('aria-invalid') === 'true' ||
      document.activeElement === field ||
      lookOf(field) !== looks.get(field) ||
      nameOf(field)
        .toLowerCase()
        .split(/\W+/)
        .some((word) => word.length > 3 && said.includes(word)),
  );
  return isTold || asked.length < 2
    ? []
    : [
        {
          rule: 'error-field',
          ...described({ element: message, what: 'the message does not say which field is wrong' }),
        },
      ];
}

/** Types into every field, and chooses in every list, and notes what happens of itself. */
export function fillIn(): Fault[] {
  const found: Fault[] = [];
  const add = (rule: string, element: Element, what: string) =>
    found.push({ rule, ...described({ element, what }) });
  for (const field of fields().filter((each) => isSeen(each) && !each.disabled && !each.readOnly)) {
    field.focus();
    change(field);
    if (attempts.splice(0).length > 0)
      add('change-of-context', field, 'the page is left as soon as the field changes');
    else if (document.activeElement !== field && document.activeElement !== document.body)
      add('change-of-context', field, 'the focus moves on as soon as the field changes');
    if (blocksPaste(field)) add('paste-blocked', field, 'nobody can paste into the field');
  }
  return found;
}

function change(field: HTMLInputElement | HTMLSelectElement): void {
  if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1;
  else if (/^(checkbox|radio)$/.test(field.type)) field.click();
  else if (/^(text|search|tel|password|url|email|textarea)$/.test(field.type))
    field.value = 'x'.repeat(Math.min(field.maxLength > 0 ? field.maxLength : 1, 12));
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}

function blocksPaste(field: HTMLInputElement): boolean {
  if (!/^(password|email|text|tel|number)$/.test(field.type)) return false;
  const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  return !field.dispatchEvent(paste);
}

/** Notes the words before typing. */
export function noteWords(): void {
  note();
}

/** Words that change elsewhere while somebody types, of which no screen reader is told. */
export function typedFaults(): Fault[] {
  const now = textElements().filter(isSeen);
  const lively = all(live).filter(isSpoken);
  const isTold = lively.some((each) =>
    textElements(each)
      .concat(each)
      .some((text) => words.get(text) !== ownText(text) && ownText(text) !== ''),
  );
  const changed = now.filter(
    (each) =>
      (words.get(each) ?? '') !== ownText(each) &&
      !closest(each, live) &&
      !closest(each, '[role="listbox"], datalist, [role="option"], label'),
  );
  const hears = fields().some((field) => listens(field, 'input', 'keyup', 'change'));
  const [element] = changed;
  const isError =
    element !== undefined &&
    fields().some((field) => field.getAttribute('aria-describedby')?.split(' ').includes(element.id));
  if (!element || isTold || !hears || isError || all('[aria-expanded="true"][role="combobox"]').length > 0)
    return [];
  return [
    {
      rule: 'status-announced',
      ...described({ element, what: 'the words change while somebody types, and no screen reader is told' }),
    },
  ];
}

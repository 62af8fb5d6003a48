import { accessibleName, formFields } from '../../../dom/accessible-name.ts';
import { navigationAttempts } from '../../../dom/block-navigation.ts';
import {
  closestInFlatTree,
  isVisibleOnScreen,
  isVisibleToScreenReaders,
  ownText,
  queryAll,
  textElements,
} from '../../../dom/element-queries.ts';
import { hasEventListener } from '../../../dom/event-listeners.ts';
import type { ElementResult } from '../../../finding.ts';
import { toResult } from '../../../runner/run-rules.ts';
import { unassociatedErrors } from '../../static/field-errors.ts';

const liveRegionSelector =
  '[role="status"], [role="alert"], [role="log"], [aria-live="polite"], [aria-live="assertive"], output';
let baselineElements = new Set<HTMLElement>();
let baselineTexts = new Map<HTMLElement, string>();
let baselineAppearances = new Map<HTMLElement, string>();

type RuleResult = ElementResult & { rule: string };

/** Sends every form that a script looks after, with empty fields. Answers with how many. */
export function submitForms(): number {
  const forms = queryAll<HTMLFormElement>('form').filter(
    (form) => isVisibleOnScreen(form) && formFields(form).length > 0,
  );
  recordBaseline();
  for (const form of forms) {
    const button = form.querySelector<HTMLElement>(
      'button:not([type="button"], [type="reset"]), input[type="submit"]',
    );
    button?.focus();
    button?.click();
  }
  return forms.length;
}

function recordBaseline(): void {
  baselineElements = new Set(textElements().filter(isVisibleOnScreen));
  baselineTexts = new Map([...baselineElements].map((each) => [each, ownText(each)]));
  baselineAppearances = new Map(formFields().map((field) => [field, appearanceOf(field)]));
}

function appearanceOf(field: Element): string {
  const { borderColor, backgroundColor, outlineColor, boxShadow } = getComputedStyle(field);
  return [borderColor, backgroundColor, outlineColor, boxShadow].join();
}

/** What is wrong with the messages that came. */
export function checkFormErrors(): RuleResult[] {
  if (navigationAttempts.splice(0).length > 0) return [];
  const fresh = textElements().filter((each) => isVisibleOnScreen(each) && !baselineElements.has(each));
  const focus = document.activeElement;
  const untied =
    fresh.length === 0
      ? []
      : unassociatedErrors().map((each): RuleResult => ({ rule: 'field-errors', ...toResult(each) }));
  return [
    ...untied,
    ...unannouncedErrors(fresh, focus),
    ...colourOnlyErrors(fresh),
    ...unidentifiedErrors(fresh),
  ];
}

function unannouncedErrors(fresh: HTMLElement[], focus: Element | null): RuleResult[] {
  const isTold =
    fresh.some((each) => closestInFlatTree(each, liveRegionSelector)) ||
    (focus !== null &&
      focus !== document.body &&
      (focus.getAttribute('aria-invalid') === 'true' || fresh.some((each) => focus.contains(each))));
  const hasMoved =
    focus?.matches('input, select, textarea') === true && focus.hasAttribute('aria-describedby');
  const [element] = fresh.filter(isVisibleToScreenReaders);
  return element && !isTold && !hasMoved
    ? [
        {
          rule: 'status-announced',
          ...toResult({
            element,
            message: 'the message comes when the form is sent, and no screen reader is told',
          }),
        },
      ]
    : [];
}

function colourOnlyErrors(fresh: HTMLElement[]): RuleResult[] {
  if (fresh.length > 0) return [];
  const changed = formFields().filter(
    (field) =>
      baselineAppearances.has(field) &&
      appearanceOf(field) !== baselineAppearances.get(field) &&
      document.activeElement !== field &&
      (field.form?.noValidate ?? true),
  );
  return changed.map((element) => ({
    rule: 'error-words',
    ...toResult({ element, message: 'only a colour says that the field is wrong' }),
  }));
}

/** A message that says that something is wrong, and neither names a field nor stands at one. */
function unidentifiedErrors(fresh: HTMLElement[]): RuleResult[] {
  const came = fresh.concat(
    queryAll('body *').filter(
      (each) => baselineElements.has(each) && baselineTexts.get(each) !== ownText(each),
    ),
  );
  const [message] = came;
  const said = came.map((each) => ownText(each).toLowerCase()).join(' ');
  if (
    !message ||
    came.length > 1 ||
    !/correct|error|wrong|invalid|problem|missing|try again|check/.test(said)
  )
    return [];
  const asked = formFields().filter(
    (field) => isVisibleOnScreen(field) && !/^(checkbox|radio|submit|button)$/.test(field.type),
  );
  const isTold = asked.some(
    (field) =>
      field.getAttribute('aria-invalid') === 'true' ||
      document.activeElement === field ||
      appearanceOf(field) !== baselineAppearances.get(field) ||
      accessibleName(field)
        .toLowerCase()
        .split(/\W+/)
        .some((word) => word.length > 3 && said.includes(word)),
  );
  return isTold || asked.length < 2
    ? []
    : [
        {
          rule: 'error-field',
          ...toResult({ element: message, message: 'the message does not say which field is wrong' }),
        },
      ];
}

/** Types into every field, and chooses in every list, and notes what happens of itself. */
export function fillFields(): RuleResult[] {
  const found: RuleResult[] = [];
  const add = (rule: string, element: Element, message: string) =>
    found.push({ rule, ...toResult({ element, message }) });
  for (const field of formFields().filter(
    (each) => isVisibleOnScreen(each) && !each.disabled && !each.readOnly,
  )) {
    field.focus();
    changeValue(field);
    if (navigationAttempts.splice(0).length > 0)
      add('change-of-context', field, 'the page is left as soon as the field changes');
    else if (document.activeElement !== field && document.activeElement !== document.body)
      add('change-of-context', field, 'the focus moves on as soon as the field changes');
    if (blocksPaste(field)) add('paste-blocked', field, 'nobody can paste into the field');
  }
  return found;
}

function changeValue(field: HTMLInputElement | HTMLSelectElement): void {
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
export function recordTexts(): void {
  recordBaseline();
}

/** Words that change elsewhere while somebody types, of which no screen reader is told. */
export function checkTypingAnnouncements(): RuleResult[] {
  const now = textElements().filter(isVisibleOnScreen);
  const lively = queryAll(liveRegionSelector).filter(isVisibleToScreenReaders);
  const isTold = lively.some((each) =>
    textElements(each)
      .concat(each)
      .some((text) => baselineTexts.get(text) !== ownText(text) && ownText(text) !== ''),
  );
  const changed = now.filter(
    (each) =>
      (baselineTexts.get(each) ?? '') !== ownText(each) &&
      !closestInFlatTree(each, liveRegionSelector) &&
      !closestInFlatTree(each, '[role="listbox"], datalist, [role="option"], label'),
  );
  const hears = formFields().some((field) => hasEventListener(field, 'input', 'keyup', 'change'));
  const [element] = changed;
  const isError =
    element !== undefined &&
    formFields().some((field) => field.getAttribute('aria-describedby')?.split(' ').includes(element.id));
  if (
    !element ||
    isTold ||
    !hears ||
    isError ||
    queryAll('[aria-expanded="true"][role="combobox"]').length > 0
  )
    return [];
  return [
    {
      rule: 'status-announced',
      ...toResult({
        element,
        message: 'the words change while somebody types, and no screen reader is told',
      }),
    },
  ];
}

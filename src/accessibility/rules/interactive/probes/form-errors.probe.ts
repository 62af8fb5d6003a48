import { accessibleName, formFields } from '../../../dom/accessible-name.ts';
import { navigationAttempts } from '../../../dom/block-navigation.ts';
import {
  closestInFlatTree,
  deepActiveElement,
  isVisibleOnScreen,
  isVisibleToScreenReaders,
  ownText,
  queryAll,
  textElements,
} from '../../../dom/element-queries.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';
import { unassociatedErrors } from '../../static/field-errors.ts';
import {
  appearanceOf,
  baselineAppearances,
  baselineElements,
  baselineTexts,
  liveRegionSelector,
  recordBaseline,
} from './form-baseline.ts';

type RuleResult = ElementResult & { rule: string };

/** Submits every form handled by script with empty fields. Returns how many. */
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

/** Checks the error messages that appeared after submission. */
export function checkFormErrors(): RuleResult[] {
  if (navigationAttempts.splice(0).length > 0) return [];
  const newTexts = textElements().filter((text) => isVisibleOnScreen(text) && !baselineElements.has(text));
  const focus = deepActiveElement();
  const unassociated =
    newTexts.length === 0
      ? []
      : unassociatedErrors().map(
          (violation): RuleResult => ({ rule: 'field-errors', ...toResult(violation) }),
        );
  return [
    ...unassociated,
    ...unannouncedErrors(newTexts, focus),
    ...colourOnlyErrors(newTexts),
    ...unidentifiedErrors(newTexts),
  ];
}

function unannouncedErrors(newTexts: HTMLElement[], focus: Element | null): RuleResult[] {
  const isAnnounced =
    newTexts.some((text) => closestInFlatTree(text, liveRegionSelector)) ||
    (focus !== null &&
      focus !== document.body &&
      (focus.getAttribute('aria-invalid') === 'true' || newTexts.some((text) => focus.contains(text))));
  const isFocusOnDescribedField =
    focus?.matches('input, select, textarea') === true && focus.hasAttribute('aria-describedby');
  const [element] = newTexts.filter(isVisibleToScreenReaders);
  return element && !isAnnounced && !isFocusOnDescribedField
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

function colourOnlyErrors(newTexts: HTMLElement[]): RuleResult[] {
  if (newTexts.length > 0) return [];
  const changed = formFields().filter(
    (field) =>
      baselineAppearances.has(field) &&
      appearanceOf(field) !== baselineAppearances.get(field) &&
      deepActiveElement() !== field &&
      (field.form?.noValidate ?? true),
  );
  return changed.map((element) => ({
    rule: 'error-words',
    ...toResult({ element, message: 'only a colour says that the field is wrong' }),
  }));
}

/** An error message that identifies no field, by text or by position. */
function unidentifiedErrors(newTexts: HTMLElement[]): RuleResult[] {
  const messages = newTexts.concat(
    queryAll('body *').filter(
      (text) => baselineElements.has(text) && baselineTexts.get(text) !== ownText(text),
    ),
  );
  const [message] = messages;
  const messageText = messages.map((text) => ownText(text).toLowerCase()).join(' ');
  if (
    !message ||
    messages.length > 1 ||
    !/correct|error|wrong|invalid|problem|missing|try again|check/.test(messageText)
  )
    return [];
  const fields = formFields().filter(
    (field) => isVisibleOnScreen(field) && !/^(checkbox|radio|submit|button)$/.test(field.type),
  );
  const isFieldIdentified = fields.some(
    (field) =>
      field.getAttribute('aria-invalid') === 'true' ||
      deepActiveElement() === field ||
      appearanceOf(field) !== baselineAppearances.get(field) ||
      accessibleName(field)
        .toLowerCase()
        .split(/\W+/)
        .some((word) => word.length > 3 && messageText.includes(word)),
  );
  return isFieldIdentified || fields.length < 2
    ? []
    : [
        {
          rule: 'error-field',
          ...toResult({ element: message, message: 'the message does not say which field is wrong' }),
        },
      ];
}

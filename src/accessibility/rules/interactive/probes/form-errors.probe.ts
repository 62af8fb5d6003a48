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

import { formFields } from '../../../dom/accessible-name.ts';
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
import { hasEventListener } from '../../../dom/event-listeners.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';
import { baselineTexts, liveRegionSelector } from './form-baseline.ts';

type RuleResult = ElementResult & { rule: string };

/** Returns the number of form fields, in components too. */
export function countFormFields(): number {
  return formFields().length;
}

/** Changes every field. Reports changes of context and fields that block pasting. */
export function fillFields(): RuleResult[] {
  const results: RuleResult[] = [];
  const add = (rule: string, element: Element, message: string) =>
    results.push({ rule, ...toResult({ element, message }) });
  for (const field of formFields()) {
    // A field before may have hidden it.
    if (!isVisibleOnScreen(field) || field.disabled || field.readOnly) continue;
    field.focus();
    changeValue(field);
    if (navigationAttempts.splice(0).length > 0)
      add('change-of-context', field, 'the page is left as soon as the field changes');
    else if (deepActiveElement() !== field && document.activeElement !== document.body)
      add('change-of-context', field, 'the focus moves on as soon as the field changes');
    if (blocksPaste(field)) add('paste-blocked', field, 'nobody can paste into the field');
  }
  return results;
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

/** Texts that change during typing outside any live region. */
export function checkTypingAnnouncements(): RuleResult[] {
  const visibleElements = textElements().filter(isVisibleOnScreen);
  const liveRegions = queryAll(liveRegionSelector).filter(isVisibleToScreenReaders);
  const isAnnounced = liveRegions.some((region) =>
    textElements(region)
      .concat(region)
      .some((node) => baselineTexts.get(node) !== ownText(node) && ownText(node) !== ''),
  );
  const changed = visibleElements.filter(
    (text) =>
      (baselineTexts.get(text) ?? '') !== ownText(text) &&
      !closestInFlatTree(text, liveRegionSelector) &&
      !closestInFlatTree(text, '[role="listbox"], datalist, [role="option"], label'),
  );
  const hasFieldListener = formFields().some((field) => hasEventListener(field, 'input', 'keyup', 'change'));
  const [element] = changed;
  const isError =
    element !== undefined &&
    formFields().some((field) => field.getAttribute('aria-describedby')?.split(' ').includes(element.id));
  if (
    !element ||
    isAnnounced ||
    !hasFieldListener ||
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

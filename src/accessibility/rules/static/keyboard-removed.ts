import { isDisabled } from '../../dom/accessible-name.ts';
import {
  closestInFlatTree,
  isVisibleOnScreen,
  isVisibleToScreenReaders,
  queryAll,
} from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const compositeWidgets =
  '[role="tablist"], [role="menu"], [role="menubar"], [role="toolbar"], [role="radiogroup"], [role="listbox"], [role="tree"], [role="grid"], [role="treegrid"], [role="group"], [role="combobox"], [role="spinbutton"]';

export const keyboardRemoved: StaticRule = {
  id: 'keyboard-removed',
  description: 'No visible control taken out of the tab order: keyboard users could not reach it.',
  wcag: '2.1.1',
  fix: 'Leave tabindex="-1" out, and hide a field from the eye only: opacity: 0 for display: none.',
  settings: defaultSettingOnly,
  check(_, report) {
    report([...removedFromTabOrder(), ...hiddenInputLabels()]);
  },
};

function removedFromTabOrder(): Violation[] {
  return queryAll<HTMLAnchorElement>(
    'a[href][tabindex^="-"], button[tabindex^="-"], input[tabindex^="-"], select[tabindex^="-"], textarea[tabindex^="-"], summary[tabindex^="-"]',
  )
    .filter(
      (element) =>
        isVisibleOnScreen(element) &&
        isVisibleToScreenReaders(element) &&
        !isDisabled(element) &&
        !closestInFlatTree(element, compositeWidgets) &&
        !hasEquivalent(element),
    )
    .map((element) => ({ element, message: 'a keyboard cannot reach the control' }));
}

/** Labels of checkboxes and files that are not rendered, so that only a pointer can operate them. */
function hiddenInputLabels(): Violation[] {
  return queryAll<HTMLInputElement>('input[type="checkbox"], input[type="radio"], input[type="file"]')
    .filter(
      (input) =>
        !input.disabled && !hasFileButton(input) && !input.checkVisibility({ visibilityProperty: true }),
    )
    .flatMap((input) => [...(input.labels ?? [])])
    .filter(
      (label) =>
        isVisibleOnScreen(label) && label.tabIndex < 0 && !label.querySelector('[tabindex], a[href], button'),
    )
    .map((element) => ({
      element,
      message: 'the label can be pressed, and a keyboard cannot reach what it belongs to',
    }));
}

/** A file can be chosen by a button too, or by the area around the field, which open the same list by script. */
function hasFileButton(input: HTMLInputElement): boolean {
  if (input.type !== 'file') return false;
  if (input.closest('[tabindex="0"]')) return true;
  const buttons = input.parentElement?.querySelectorAll(
    'button[type="button"], [role="button"][tabindex="0"]',
  );
  return [...(buttons ?? [])].some(isVisibleOnScreen);
}

/** A focusable link with the same target, or a button that belongs to a field. */
function hasEquivalent(element: HTMLAnchorElement): boolean {
  if (element.matches('button'))
    return (
      element.parentElement?.querySelector('[role="combobox"], input[list], input[type="number"]') !== null
    );
  return (
    element.matches('a') &&
    queryAll<HTMLAnchorElement>('a[href]').some(
      (candidate) => candidate !== element && candidate.href === element.href && candidate.tabIndex >= 0,
    )
  );
}

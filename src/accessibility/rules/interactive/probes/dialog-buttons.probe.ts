import { isDisabled } from '../../../dom/accessible-name.ts';
import { navigationAttempts } from '../../../dom/block-navigation.ts';
import { deepActiveElement, isVisibleOnScreen, queryAll } from '../../../dom/element-queries.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';
import { targets } from './page-state.ts';

let dialog: HTMLElement | undefined;
let buttons: HTMLElement[] = [];

/** Collects the buttons of an open dialog, given by its index among all elements. Returns how many. */
export function findDialogButtons(dialogIndex: number): number {
  dialog = queryAll('body *')[dialogIndex];
  const found = dialog ? queryAll('button, [role="button"]', dialog) : [];
  buttons = found.filter(
    (button) => isVisibleOnScreen(button) && !isDisabled(button) && !sendsForm(button as HTMLButtonElement),
  );
  return buttons.length;
}

/** A form may open another page, and checks its fields first. */
function sendsForm({ form, type }: HTMLButtonElement): boolean {
  return Boolean(form) && form?.method !== 'dialog' && type === 'submit';
}

/** Presses a button of the dialog. */
export function pressDialogButton(index: number): void {
  navigationAttempts.splice(0);
  buttons[index]?.focus();
  buttons[index]?.click();
}

/** Reports a button that closed the dialog, or removed it, and left the focus on nothing (WCAG 2.4.3). */
export function checkFocusAfterDialog(index: number, targetIndex: number): ElementResult[] {
  const isOpen = dialog?.isConnected && isVisibleOnScreen(dialog);
  if (!dialog || isOpen || navigationAttempts.length > 0) return [];
  const focus = deepActiveElement();
  if (focus && focus !== document.body && isVisibleToKeyboard(focus)) return [];
  const element =
    [buttons[index], targets[targetIndex]].find((control) => control?.isConnected) ?? document.body;
  return [toResult({ element, message: 'the dialog closes, and the focus goes nowhere' })];
}

/** A heading that has the focus may be hidden from the eye, but not from speech. */
function isVisibleToKeyboard(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

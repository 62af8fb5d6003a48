import { accessibleName } from '../../../dom/accessible-name.ts';
import {
  closestInFlatTree,
  deepActiveElement,
  flatTreeParent,
  isVisibleOnScreen,
  normalizedText,
  queryAll,
  textElements,
} from '../../../dom/element-queries.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';
import { liveRegionSelector, previousState } from './page-state.ts';

const dialogSelector = 'dialog, [role="dialog"], [role="alertdialog"]';

/** Returns the index, among all elements, of the dialog or overlay that opened; undefined without one. */
export function findOpenedDialog(): number | undefined {
  const index = queryAll('body *').findIndex(
    (element) =>
      isVisibleOnScreen(element) &&
      isOverlay(element) &&
      !previousState?.texts.has(element) &&
      [...textElements(element), element].some((text) => !previousState?.texts.has(text)) &&
      !wasVisible(element),
  );
  return index < 0 ? undefined : index;
}

function wasVisible(element: Element): boolean {
  return textElements(element).some((text) => previousState?.texts.has(text));
}

function isOverlay(element: HTMLElement): boolean {
  if (element.matches('dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]'))
    return true;
  const { position } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  const isLarge =
    width > 200 &&
    height > 80 &&
    (position === 'fixed' || (position === 'absolute' && width * height > innerWidth * innerHeight * 0.4));
  return (
    isLarge &&
    normalizedText(element) !== '' &&
    element.querySelector('button, a, input') !== null &&
    !element.closest('nav') &&
    !closestInFlatTree(element, liveRegionSelector) &&
    !element.matches('[role="menu"], [role="listbox"]')
  );
}

/** Checks the role, name and initial focus of an opened dialog. */
export function checkDialog(index: number): (ElementResult & { rule: string })[] {
  const overlay = queryAll('body *')[index];
  // A non-modal popover needs no dialog semantics: Tab moves into it, and Escape closes it.
  if (!overlay || (overlay.matches(':popover-open') && overlay.ariaModal !== 'true')) return [];
  const dialog = overlay.matches(dialogSelector)
    ? overlay
    : (overlay.querySelector<HTMLElement>(dialogSelector) ?? overlay);
  const results: (ElementResult & { rule: string })[] = [];
  const add = (rule: string, message: string) =>
    results.push({ rule, ...toResult({ element: dialog, message }) });
  if (!dialog.matches(dialogSelector))
    add('dialog-role', 'a window opens over the page and does not say that it is a dialog');
  else if (accessibleName(dialog) === '') add('dialog-role', 'the dialog has no name');
  if (!containsFocus(dialog)) add('dialog-focus', 'the focus does not move into the window that opens');
  return results;
}

/** Whether the focus is in an element, also where both are in a shadow tree. */
function containsFocus(element: Element): boolean {
  let focus: Element | null = deepActiveElement();
  while (focus && focus !== element) focus = flatTreeParent(focus);
  return focus !== null;
}

/** Returns whether a dialog holds the focus, is visible and is modal. */
export function dialogState(index: number): { focused: boolean; visible: boolean; modal: boolean } {
  const dialog = queryAll('body *')[index];
  if (!dialog) return { focused: false, visible: false, modal: false };
  const modal =
    dialog.matches('[aria-modal="true"], dialog:modal') ||
    dialog.querySelector('[aria-modal="true"], dialog:modal') !== null ||
    coversViewport(dialog);
  return { focused: containsFocus(dialog), visible: isVisibleOnScreen(dialog), modal };
}

function coversViewport(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width * height > innerWidth * innerHeight * 0.8;
}

/** Returns a result for a dialog. */
export function dialogResult(index: number, message: string): ElementResult {
  return toResult({ element: queryAll('body *')[index] ?? document.body, message });
}

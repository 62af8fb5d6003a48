import type { Found } from '../finding.ts';
import { all, closest, isSeen, textElements, textOf } from './elements.ts';
import { before, live } from './moment.ts';
import { nameOf } from './names.ts';
import { described } from './run.ts';

const dialogRoles = 'dialog, [role="dialog"], [role="alertdialog"]';

/** A window over the page that a press opened: which it is among the elements; undefined when none opened. */
export function openedDialog(): number | undefined {
  const index = all('body *').findIndex(
    (each) =>
      isSeen(each) &&
      isOverlay(each) &&
      !before?.texts.has(each) &&
      [...textElements(each), each].some((text) => !before?.texts.has(text)) &&
      !wasSeen(each),
  );
  return index < 0 ? undefined : index;
}

function wasSeen(element: Element): boolean {
  return textElements(element).some((text) => before?.texts.has(text));
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
    textOf(element) !== '' &&
    element.querySelector('button, a, input') !== null &&
    !element.closest('nav') &&
    !closest(element, live) &&
    !element.matches('[role="menu"], [role="listbox"]')
  );
}

/** What is wrong with a window over the page that has just opened. */
export function dialogFaults(index: number): (Found & { rule: string })[] {
  const overlay = all('body *')[index];
  // A popover is no window over the page: the next Tab leads into it, and Escape closes it.
  if (!overlay || (overlay.matches(':popover-open') && overlay.ariaModal !== 'true')) return [];
  const dialog = overlay.matches(dialogRoles)
    ? overlay
    : (overlay.querySelector<HTMLElement>(dialogRoles) ?? overlay);
  const found: (Found & { rule: string })[] = [];
  const add = (rule: string, what: string) => found.push({ rule, ...described({ element: dialog, what }) });
  if (!dialog.matches(dialogRoles))
    add('dialog-role', 'a window opens over the page and does not say that it is a dialog');
  else if (nameOf(dialog) === '') add('dialog-role', 'the dialog has no name');
  if (!dialog.contains(document.activeElement))
    add('dialog-focus', 'the focus does not move into the window that opens');
  return found;
}

/** Whether the focus is in an element, and whether that is still seen. */
export function inDialog(index: number): { focused: boolean; seen: boolean; modal: boolean } {
  const dialog = all('body *')[index];
  if (!dialog) return { focused: false, seen: false, modal: false };
  const modal =
    dialog.matches('[aria-modal="true"], dialog:modal') ||
    dialog.querySelector('[aria-modal="true"], dialog:modal') !== null ||
    covers(dialog);
  return { focused: dialog.contains(document.activeElement), seen: isSeen(dialog), modal };
}

function covers(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width * height > innerWidth * innerHeight * 0.8;
}

/** A complaint about a dialog. */
export function aboutDialog(index: number, what: string): Found {
  return described({ element: all('body *')[index] ?? document.body, what });
}

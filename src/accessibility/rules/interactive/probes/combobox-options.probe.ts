import {
  deepActiveElement,
  isVisibleOnScreen,
  normalizedText,
  queryAll,
} from '../../../dom/element-queries.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

let comboboxes: HTMLElement[] = [];

/** Collects text fields with suggestions. Returns how many. */
export function findComboboxes(): number {
  comboboxes = queryAll(
    'input[role="combobox"], input[aria-autocomplete="list"], input[aria-autocomplete="both"]',
  ).filter(isVisibleOnScreen);
  return comboboxes.length;
}

/** Moves the focus to a field. */
export function focusCombobox(index: number): void {
  comboboxes[index]?.focus();
}

/** Whether the listbox is visible and not empty. */
export function isListboxOpen(index: number): boolean {
  const listbox = listboxOf(comboboxes[index]);
  return listbox !== undefined && isVisibleOnScreen(listbox) && normalizedText(listbox) !== '';
}

/** Finds options that are not exposed after an arrow key was pressed. */
export function checkComboboxOptions(index: number): ElementResult[] {
  const combobox = comboboxes[index];
  const listbox = listboxOf(combobox);
  if (!combobox || !listbox || !isListboxOpen(index)) return [];
  if (!listbox.matches('[role="listbox"]') && !listbox.querySelector('[role="listbox"]')) return [];
  if (!listbox.querySelector('[role="option"]'))
    return [toResult({ element: listbox, message: 'the proposals are in a listbox and are not options' })];
  const activeOption = document.getElementById(combobox.getAttribute('aria-activedescendant') ?? '');
  const isAnnounced = activeOption !== null || deepActiveElement() !== combobox;
  return isAnnounced
    ? []
    : [toResult({ element: combobox, message: 'the arrow key chooses a proposal and nothing says which' })];
}

function listboxOf(combobox: HTMLElement | undefined): HTMLElement | undefined {
  const ids = `${combobox?.getAttribute('aria-controls') ?? ''} ${combobox?.getAttribute('aria-owns') ?? ''}`
    .trim()
    .split(/\s+/);
  return ids.map((id) => document.getElementById(id)).find((element) => element !== null) ?? undefined;
}

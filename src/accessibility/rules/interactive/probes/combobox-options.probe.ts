import { isVisibleOnScreen, normalizedText, queryAll } from '../../../dom/element-queries.ts';
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

/** Whether the list of proposals can be seen. */
export function isListboxOpen(index: number): boolean {
  const list = listboxOf(comboboxes[index]);
  return list !== undefined && isVisibleOnScreen(list) && normalizedText(list) !== '';
}

/** What is not said of the proposals that can be seen, after a press of the arrow key. */
export function checkComboboxOptions(index: number): ElementResult[] {
  const box = comboboxes[index];
  const list = listboxOf(box);
  if (!box || !list || !isListboxOpen(index)) return [];
  if (!list.matches('[role="listbox"]') && !list.querySelector('[role="listbox"]')) return [];
  if (!list.querySelector('[role="option"]'))
    return [toResult({ element: list, message: 'the proposals are in a listbox and are not options' })];
  const named = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
  const isTold = named !== null || document.activeElement !== box;
  return isTold
    ? []
    : [toResult({ element: box, message: 'the arrow key chooses a proposal and nothing says which' })];
}

function listboxOf(box: HTMLElement | undefined): HTMLElement | undefined {
  const ids = `${box?.getAttribute('aria-controls') ?? ''} ${box?.getAttribute('aria-owns') ?? ''}`
    .trim()
    .split(/\s+/);
  return ids.map((id) => document.getElementById(id)).find((each) => each !== null) ?? undefined;
}

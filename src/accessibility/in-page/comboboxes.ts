import type { Found } from '../finding.ts';
import { all, isSeen, textOf } from './elements.ts';
import { described } from './run.ts';

let boxes: HTMLElement[] = [];

/** Fields to type in that propose words. Answers with how many. */
export function findComboboxes(): number {
  boxes = all(
    'input[role="combobox"], input[aria-autocomplete="list"], input[aria-autocomplete="both"]',
  ).filter(isSeen);
  return boxes.length;
}

/** Moves the focus to a field. */
export function focusCombobox(index: number): void {
  boxes[index]?.focus();
}

/** Whether the list of proposals can be seen. */
export function isListOpen(index: number): boolean {
  const list = listOf(boxes[index]);
  return list !== undefined && isSeen(list) && textOf(list) !== '';
}

/** What is not said of the proposals that can be seen, after a press of the arrow key. */
export function comboboxFaults(index: number): Found[] {
  const box = boxes[index];
  const list = listOf(box);
  if (!box || !list || !isListOpen(index)) return [];
  if (!list.matches('[role="listbox"]') && !list.querySelector('[role="listbox"]')) return [];
  if (!list.querySelector('[role="option"]'))
    return [described({ element: list, what: 'the proposals are in a listbox and are not options' })];
  const named = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
  const isTold = named !== null || document.activeElement !== box;
  return isTold
    ? []
    : [described({ element: box, what: 'the arrow key chooses a proposal and nothing says which' })];
}

function listOf(box: HTMLElement | undefined): HTMLElement | undefined {
  const ids = `${box?.getAttribute('aria-controls') ?? ''} ${box?.getAttribute('aria-owns') ?? ''}`
    .trim()
    .split(/\s+/);
  return ids.map((id) => document.getElementById(id)).find((each) => each !== null) ?? undefined;
}

import { queryAll } from './element-queries.ts';

/** CSS properties that show, hide or place a check mark. */
export const indicatorProperties = [
  'content',
  'display',
  'visibility',
  'opacity',
  'transform',
  'translate',
  'scale',
  'width',
  'height',
  'left',
  'right',
  'clipPath',
] as const;

/** Returns the elements that may show the checked state: the box, its labels with their content, and the next sibling. */
export function indicatorElements(box: HTMLInputElement): Element[] {
  const labels = [...(box.labels ?? [])];
  const candidates = [
    box,
    ...labels,
    ...labels.flatMap((label) => [...label.querySelectorAll('*')]),
    box.nextElementSibling,
  ];
  return [...new Set(candidates)].filter((element): element is Element => element !== null);
}

/** Runs a callback while a box is checked or unchecked, then restores it and the boxes of the same name. */
export function withChecked<T>(box: HTMLInputElement, checked: boolean, callback: () => T): T {
  const original = box.checked;
  const group = box.name ? queryAll<HTMLInputElement>(`input[name="${CSS.escape(box.name)}"]`) : [];
  const originalStates = group.map((input) => input.checked);
  box.checked = checked;
  const result = callback();
  box.checked = original;
  for (const [index, input] of group.entries()) input.checked = originalStates[index] ?? false;
  return result;
}

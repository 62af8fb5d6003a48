import { queryAll } from './element-queries.ts';

/** Properties that say whether something is there, and where. */
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

/** What may show that a box is ticked: itself, its label and what that holds, and what comes after it. */
export function indicatorElements(box: HTMLInputElement): Element[] {
  const labels = [...(box.labels ?? [])];
  const near = [
    box,
    ...labels,
    ...labels.flatMap((each) => [...each.querySelectorAll('*')]),
    box.nextElementSibling,
  ];
  return [...new Set(near)].filter((each): each is Element => each !== null);
}

/** Does something while a box is ticked, or is not. The box, and those that it shares a name with, are as before afterwards. */
export function withChecked<T>(box: HTMLInputElement, ticked: boolean, look: () => T): T {
  const { checked } = box;
  const group = box.name ? queryAll<HTMLInputElement>(`input[name="${CSS.escape(box.name)}"]`) : [];
  const before = group.map((each) => each.checked);
  box.checked = ticked;
  const seen = look();
  box.checked = checked;
  for (const [index, each] of group.entries()) each.checked = before[index] ?? false;
  return seen;
}

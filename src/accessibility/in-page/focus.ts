import type { Found } from '../finding.ts';
import { all, closest, focused, isRendered, isVisible, selectorOf } from './elements.ts';
import { focusContrast, type Look, lookOf } from './focus-look.ts';
import { placeOf } from './focus-place.ts';
import { attempts } from './guard.ts';
import { isDisabled, nameOf, wordsOf } from './names.ts';
import { described } from './run.ts';
import { holdStill } from './still.ts';

/** What happened at one press of Tab. */
export interface Stop {
  /** The place of the element among those that the keyboard should reach; -1 for another element or none. */
  index: number;
  found: (Found & { rule: string })[];
  /** Whether the focus is in a frame, where we cannot follow. */
  inFrame: boolean;
  inDialog: boolean;
  /** Whether it has several places for the focus within: a date has day, month and year, a film its controls. */
  hasParts: boolean;
}

let expected: HTMLElement[] = [];
let looks: Look[] = [];
const candidates =
  'a[href], area[href], button, input:not([type="hidden"]), select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable]:not([contenteditable="false"]), [tabindex]';

/** Makes ready for a walk. Answers with the number of elements that the keyboard should reach. */
export function startWalk(): number {
  holdStill();
  (document.activeElement as HTMLElement | null)?.blur();
  expected = tabbable();
  looks = expected.map(lookOf);
  return expected.length;
}

/** What tells whether two walks have the same stops in the same order. */
export function wayOfWalk(): string {
  return expected.map(selectorOf).join('\n');
}

/** Puts the focus on each stop of the walk in turn, without a key, and back. */
export async function focusEach(): Promise<Stop['found']> {
  return [...(await foundAt(expected)), ...(await focusBack())];
}

/** Steps back from which on nothing new is seen: what stays at the top covers every line that moves under it. */
const mostBack = 40;

/**
 * Puts the focus on the last stops, from the last one up: what stays at the top of the window may lie over them. Without a key,
 * since a script scrolls to the focus as a key does.
 */
export async function focusBack(): Promise<Stop['found']> {
  if (!hasLid()) return [];
  const found = await foundAt(expected.slice(-mostBack).reverse());
  return found.filter(({ rule }) => rule === 'focus-not-obscured');
}

async function foundAt(elements: HTMLElement[]): Promise<Stop['found']> {
  const found: Stop['found'] = [];
  for (const element of elements) {
    element.focus();
    found.push(...(await stop()).found);
  }
  return found;
}

function tabbable(): HTMLElement[] {
  return all(candidates).filter(
    (element) =>
      element.tabIndex >= 0 &&
      (isRendered(element) || element.matches('input')) &&
      isShown(element) &&
      !isDisabled(element) &&
      !isSkipped(element),
  );
}

/** A field may be see-through, with its label drawn in its place. */
function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !closest(element, '[inert]');
}

function isSkipped(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || !element.name) return false;
  const group = all<HTMLInputElement>(`input[type="radio"][name="${CSS.escape(element.name)}"]`).filter(
    ({ form }) => form === element.form,
  );
  return element !== (group.find(({ checked }) => checked) ?? group[0]);
}

const withParts =
  'input[type="date"], input[type="time"], input[type="datetime-local"], input[type="month"], input[type="week"], audio[controls], video[controls]';

/** What there is to say of the element that has the focus now, when scripts that answer to the focus have had their turn. */
export async function stop(): Promise<Stop> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  const element = focused();
  const index = element ? expected.indexOf(element) : -1;
  const inFrame = element?.localName === 'iframe';
  const inDialog = Boolean(
    element?.closest('dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]'),
  );
  const hasParts = element?.matches(withParts) ?? false;
  if (!element || element === document.body) return { index: -1, found: [], inFrame, inDialog, hasParts };
  const found = [...placeOf(element), ...lookFaults(element, index)];
  const left = attempts.splice(0);
  if (left.length > 0)
    found.push({
      rule: 'focus-changes-context',
      ...described({ element, what: 'the page is left as soon as the focus comes here' }),
    });
  return { index, found, inFrame, inDialog, hasParts };
}

/** Whether something stays at the top of the window while the page moves under it. */
function hasLid(): boolean {
  const most = document.documentElement.scrollHeight;
  if (most <= innerHeight) return false;
  return all('body *').some((each) => {
    const { position, top } = getComputedStyle(each);
    return /sticky|fixed/.test(position) && Number.parseFloat(top) <= 0 && isVisible(each);
  });
}

/** Whether what has the focus says that Escape lets go of it. */
export function tellsOfEscape(): boolean {
  const element = focused();
  return element !== null && /\besc(ape)?\b/i.test(wordsOf(element, 'aria-describedby') + nameOf(element));
}

/** The elements that the walk has not met. */
export function missed(met: number[]): Found[] {
  const seen = new Set(met);
  return expected
    .filter(
      (element, index) =>
        !seen.has(index) && isShown(element) && isVisible(element) && !element.closest('dialog:not([open])'),
    )
    .map((element) => described({ element, what: 'the keyboard does not reach it' }));
}

/** A complaint about the element that holds the focus. */
export function trapped(): Found {
  return described({ element: focused() ?? document.body, what: 'the keyboard cannot leave it' });
}

/** The focus of every element, without a walk: how it looks in other colours. */
export function focusLooks(): (Found & { rule: string })[] {
  startWalk();
  const found = expected.flatMap((element, index) => {
    element.focus({ preventScroll: true });
    return focused() === element ? lookFaults(element, index) : [];
  });
  focused()?.blur();
  return found;
}

function lookFaults(element: HTMLElement, index: number): (Found & { rule: string })[] {
  const before = looks[index];
  if (!before || /^(iframe|audio|video|embed|object)$/.test(element.localName)) return [];
  const found = focusContrast(before, lookOf(element));
  if (found >= 2.99) return [];
  if (found === 0)
    return [
      { rule: 'focus-visible', ...described({ element, what: 'nothing shows that it has the focus' }) },
    ];
  return [
    {
      rule: 'focus-contrast',
      ...described({
        element,
        what: `what shows the focus has a contrast of ${found.toFixed(2)}:1, less than 3:1`,
      }),
    },
  ];
}

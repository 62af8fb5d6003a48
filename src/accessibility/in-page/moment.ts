import { all, isSeen, ownText, textElements, textOf } from './elements.ts';
import { nameOf } from './names.ts';

const states = [
  'aria-expanded',
  'aria-pressed',
  'aria-selected',
  'aria-checked',
  'aria-current',
  'aria-busy',
  'aria-disabled',
  'aria-sort',
];
/** What screen readers listen to. */
export const live =
  '[role="status"], [role="alert"], [role="log"], [role="timer"], [role="progressbar"], [role="alertdialog"], [aria-live="polite"], [aria-live="assertive"], output';

/** How a page is before or after a press. */
export interface Moment {
  texts: Map<HTMLElement, string>;
  nodes: Set<Element>;
  state: string;
  name: string;
  look: string;
  lively: string;
}

/** What can be pressed by itself, in order. */
export let things: HTMLElement[] = [];

/** How the page was before the last press. */
export let before: Moment | undefined;

/** Keeps what can be pressed. */
export function setThings(found: HTMLElement[]): void {
  things = found;
}

/** Keeps how the page is before a press. */
export function note(thing: HTMLElement): void {
  before = momentOf(thing);
}

/** How the page is now, as far as a press of a thing may change it. */
export function momentOf(thing: HTMLElement): Moment {
  return {
    texts: new Map(
      textElements()
        .filter(isSeen)
        .map((each) => [each, ownText(each)]),
    ),
    // An empty place that gets words counts as new.
    nodes: new Set(all('body *').filter((each) => textOf(each) !== '')),
    state: stateOf(thing),
    name: nameOf(thing),
    look: lookOf(thing),
    lively: all(live).map(textOf).join(' | '),
  };
}

function stateOf(thing: Element): string {
  // The browser itself tells of a tick, whatever role the box has.
  if (thing instanceof HTMLInputElement && /checkbox|radio/.test(thing.type)) return String(thing.checked);
  return states.map((state) => thing.getAttribute(state) ?? thing.parentElement?.getAttribute(state)).join();
}

function lookOf(thing: Element): string {
  const { backgroundColor, color, borderColor, textDecorationLine, fontWeight } = getComputedStyle(thing);
  return [
    thing.className,
    thing.getAttribute('style'),
    backgroundColor,
    color,
    borderColor,
    textDecorationLine,
    fontWeight,
  ].join();
}

import { accessibleName } from '../../../dom/accessible-name.ts';
import {
  isVisibleOnScreen,
  normalizedText,
  ownText,
  queryAll,
  textElements,
} from '../../../dom/element-queries.ts';

const ariaStateAttributes = [
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
export const liveRegionSelector =
  '[role="status"], [role="alert"], [role="log"], [role="timer"], [role="progressbar"], [role="alertdialog"], [aria-live="polite"], [aria-live="assertive"], output';

/** How a page is before or after a press. */
export interface PageState {
  texts: Map<HTMLElement, string>;
  nodes: Set<Element>;
  state: string;
  name: string;
  appearance: string;
  liveRegionText: string;
}

/** What can be pressed by itself, in order. */
export let targets: HTMLElement[] = [];

/** How the page was before the last press. */
export let previousState: PageState | undefined;

/** Keeps what can be pressed. */
export function setTargets(found: HTMLElement[]): void {
  targets = found;
}

/** Keeps how the page is before a press. */
export function recordPageState(thing: HTMLElement): void {
  previousState = capturePageState(thing);
}

/** How the page is now, as far as a press of a thing may change it. */
export function capturePageState(thing: HTMLElement): PageState {
  return {
    texts: new Map(
      textElements()
        .filter(isVisibleOnScreen)
        .map((each) => [each, ownText(each)]),
    ),
    // An empty place that gets words counts as new.
    nodes: new Set(queryAll('body *').filter((each) => normalizedText(each) !== '')),
    state: ariaStateOf(thing),
    name: accessibleName(thing),
    appearance: appearanceOf(thing),
    liveRegionText: queryAll(liveRegionSelector).map(normalizedText).join(' | '),
  };
}

function ariaStateOf(thing: Element): string {
  // The browser itself tells of a tick, whatever role the box has.
  if (thing instanceof HTMLInputElement && /checkbox|radio/.test(thing.type)) return String(thing.checked);
  return ariaStateAttributes
    .map((state) => thing.getAttribute(state) ?? thing.parentElement?.getAttribute(state))
    .join();
}

function appearanceOf(thing: Element): string {
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

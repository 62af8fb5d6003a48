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

/** Live regions, whose changes screen readers announce. */
export const liveRegionSelector =
  '[role="status"], [role="alert"], [role="log"], [role="timer"], [role="progressbar"], [role="alertdialog"], [aria-live="polite"], [aria-live="assertive"], output';

/** The state of the page before or after an activation. */
export interface PageState {
  texts: Map<HTMLElement, string>;
  nodes: Set<Element>;
  state: string;
  name: string;
  appearance: string;
  liveRegionText: string;
}

/** The controls under test, in document order. */
export let targets: HTMLElement[] = [];

/** The state before the last activation. */
export let previousState: PageState | undefined;

/** Stores the controls under test. */
export function setTargets(elements: HTMLElement[]): void {
  targets = elements;
}

/** Records the state before an activation. */
export function recordPageState(target: HTMLElement): void {
  previousState = capturePageState(target);
}

/** Captures the current state of the page and a target. */
export function capturePageState(target: HTMLElement): PageState {
  return {
    texts: new Map(
      textElements()
        .filter(isVisibleOnScreen)
        .map((element) => [element, ownText(element)]),
    ),
    // An empty element that gets text counts as new.
    nodes: new Set(queryAll('body *').filter((element) => normalizedText(element) !== '')),
    state: ariaStateOf(target),
    name: accessibleName(target),
    appearance: appearanceOf(target),
    liveRegionText: queryAll(liveRegionSelector).map(normalizedText).join(' | '),
  };
}

function ariaStateOf(target: Element): string {
  // The browser exposes the checked state of an input, whatever its role.
  if (target instanceof HTMLInputElement && /checkbox|radio/.test(target.type)) return String(target.checked);
  return ariaStateAttributes
    .map((state) => target.getAttribute(state) ?? target.parentElement?.getAttribute(state))
    .join();
}

function appearanceOf(target: Element): string {
  const { backgroundColor, color, borderColor, textDecorationLine, fontWeight } = getComputedStyle(target);
  return [
    target.className,
    target.getAttribute('style'),
    backgroundColor,
    color,
    borderColor,
    textDecorationLine,
    fontWeight,
  ].join();
}

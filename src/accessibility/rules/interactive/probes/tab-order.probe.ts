import { accessibleName, isDisabled, referencedText } from '../../../dom/accessible-name.ts';
import { navigationAttempts } from '../../../dom/block-navigation.ts';
import { disableAnimations } from '../../../dom/disable-animations.ts';
import {
  closestInFlatTree,
  deepActiveElement,
  hasVisibleBox,
  isRendered,
  queryAll,
  uniqueSelector,
} from '../../../dom/element-queries.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';
import { type Appearance, captureAppearance, focusIndicatorContrast } from './focus-indicator-contrast.ts';
import { checkFocusNotObscured } from './focus-obscured.probe.ts';

/** What happened at one press of Tab. */
export interface TabStop {
  /** The place of the element among those that the keyboard should reach; -1 for another element or none. */
  index: number;
  found: (ElementResult & { rule: string })[];
  /** Whether the focus is in a frame, where we cannot follow. */
  inFrame: boolean;
  inDialog: boolean;
  /** Whether it has several places for the focus within: a date has day, month and year, a film its controls. */
  hasInnerStops: boolean;
}

let tabStops: HTMLElement[] = [];
let unfocusedAppearances: Appearance[] = [];
const focusableSelector =
  'a[href], area[href], button, input:not([type="hidden"]), select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable]:not([contenteditable="false"]), [tabindex]';

/** Prepares a tab walk. Returns how many elements the keyboard should reach. */
export function startTabWalk(): number {
  disableAnimations();
  (document.activeElement as HTMLElement | null)?.blur();
  tabStops = tabbableElements();
  unfocusedAppearances = tabStops.map(captureAppearance);
  return tabStops.length;
}

/** What tells whether two walks have the same stops in the same order. */
export function tabOrderKey(): string {
  return tabStops.map(uniqueSelector).join('\n');
}

/** Puts the focus on each stop of the walk in turn, without a key, and back. */
export async function checkEachTabStop(): Promise<TabStop['found']> {
  return [...(await checkTabStops(tabStops)), ...(await checkTabStopsBackwards())];
}

/** Steps back from which on nothing new is seen: what stays at the top covers every line that moves under it. */
const maxBackwardStops = 40;

/**
 * Puts the focus on the last stops, from the last one up: what stays at the top of the window may lie over them. Without a key,
 * since a script scrolls to the focus as a key does.
 */
export async function checkTabStopsBackwards(): Promise<TabStop['found']> {
  if (!hasStickyHeader()) return [];
  const found = await checkTabStops(tabStops.slice(-maxBackwardStops).reverse());
  return found.filter(({ rule }) => rule === 'focus-not-obscured');
}

async function checkTabStops(elements: HTMLElement[]): Promise<TabStop['found']> {
  const found: TabStop['found'] = [];
  for (const element of elements) {
    element.focus();
    found.push(...(await checkCurrentTabStop()).found);
  }
  return found;
}

function tabbableElements(): HTMLElement[] {
  return queryAll(focusableSelector).filter(
    (element) =>
      element.tabIndex >= 0 &&
      (isRendered(element) || element.matches('input')) &&
      isVisibleAndNotInert(element) &&
      !isDisabled(element) &&
      !isUnselectedRadio(element),
  );
}

/** A field may be see-through, with its label drawn in its place. */
function isVisibleAndNotInert(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !closestInFlatTree(element, '[inert]');
}

function isUnselectedRadio(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || !element.name) return false;
  const group = queryAll<HTMLInputElement>(`input[type="radio"][name="${CSS.escape(element.name)}"]`).filter(
    ({ form }) => form === element.form,
  );
  return element !== (group.find(({ checked }) => checked) ?? group[0]);
}

const innerStopsSelector =
  'input[type="date"], input[type="time"], input[type="datetime-local"], input[type="month"], input[type="week"], audio[controls], video[controls]';

/** What there is to say of the element that has the focus now, when scripts that answer to the focus have had their turn. */
export async function checkCurrentTabStop(): Promise<TabStop> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  const element = deepActiveElement();
  const index = element ? tabStops.indexOf(element) : -1;
  const inFrame = element?.localName === 'iframe';
  const inDialog = Boolean(
    element?.closest('dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]'),
  );
  const hasParts = element?.matches(innerStopsSelector) ?? false;
  if (!element || element === document.body)
    return { index: -1, found: [], inFrame, inDialog, hasInnerStops: hasParts };
  const found = [...checkFocusNotObscured(element), ...checkFocusIndicator(element, index)];
  const left = navigationAttempts.splice(0);
  if (left.length > 0)
    found.push({
      rule: 'focus-changes-context',
      ...toResult({ element, message: 'the page is left as soon as the focus comes here' }),
    });
  return { index, found, inFrame, inDialog, hasInnerStops: hasParts };
}

/** Whether something stays at the top of the window while the page moves under it. */
function hasStickyHeader(): boolean {
  const most = document.documentElement.scrollHeight;
  if (most <= innerHeight) return false;
  return queryAll('body *').some((each) => {
    const { position, top } = getComputedStyle(each);
    return /sticky|fixed/.test(position) && Number.parseFloat(top) <= 0 && hasVisibleBox(each);
  });
}

/** Whether what has the focus says that Escape lets go of it. */
export function mentionsEscape(): boolean {
  const element = deepActiveElement();
  return (
    element !== null &&
    /\besc(ape)?\b/i.test(referencedText(element, 'aria-describedby') + accessibleName(element))
  );
}

/** The elements that the walk has not met. */
export function findUnreachedElements(met: number[]): ElementResult[] {
  const seen = new Set(met);
  return tabStops
    .filter(
      (element, index) =>
        !seen.has(index) &&
        isVisibleAndNotInert(element) &&
        hasVisibleBox(element) &&
        !element.closest('dialog:not([open])'),
    )
    .map((element) => toResult({ element, message: 'the keyboard does not reach it' }));
}

/** A complaint about the element that holds the focus. */
export function keyboardTrapResult(): ElementResult {
  return toResult({ element: deepActiveElement() ?? document.body, message: 'the keyboard cannot leave it' });
}

/** The focus of every element, without a walk: how it looks in other colours. */
export function checkFocusIndicators(): (ElementResult & { rule: string })[] {
  startTabWalk();
  const found = tabStops.flatMap((element, index) => {
    element.focus({ preventScroll: true });
    return deepActiveElement() === element ? checkFocusIndicator(element, index) : [];
  });
  deepActiveElement()?.blur();
  return found;
}

function checkFocusIndicator(element: HTMLElement, index: number): (ElementResult & { rule: string })[] {
  const before = unfocusedAppearances[index];
  if (!before || /^(iframe|audio|video|embed|object)$/.test(element.localName)) return [];
  const found = focusIndicatorContrast(before, captureAppearance(element));
  if (found >= 2.99) return [];
  if (found === 0)
    return [
      { rule: 'focus-visible', ...toResult({ element, message: 'nothing shows that it has the focus' }) },
    ];
  return [
    {
      rule: 'focus-contrast',
      ...toResult({
        element,
        message: `what shows the focus has a contrast of ${found.toFixed(2)}:1, less than 3:1`,
      }),
    },
  ];
}

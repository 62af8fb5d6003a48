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

/** The outcome of one press of Tab. */
export interface TabStop {
  /** The index of the element among the expected tab stops; -1 for another element or none. */
  index: number;
  results: (ElementResult & { rule: string })[];
  /** Whether the focus is in a frame, which the probe cannot inspect. */
  inFrame: boolean;
  inDialog: boolean;
  /** Whether it has inner tab stops, like the parts of a date or the controls of a video. */
  hasInnerStops: boolean;
}

let tabStops: HTMLElement[] = [];
let unfocusedAppearances: Appearance[] = [];
const focusableSelector =
  'a[href], area[href], button, input:not([type="hidden"]), select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable]:not([contenteditable="false"]), [tabindex]';

/** Prepares a tab walk. Returns the number of expected tab stops. */
export function startTabWalk(): number {
  disableAnimations();
  (document.activeElement as HTMLElement | null)?.blur();
  tabStops = tabbableElements();
  unfocusedAppearances = tabStops.map(captureAppearance);
  return tabStops.length;
}

/** Returns a key that is equal for walks with the same stops in the same order. */
export function tabOrderKey(): string {
  return tabStops.map(uniqueSelector).join('\n');
}

/** Focuses each tab stop by script, forwards and backwards, and checks it. */
export async function checkEachTabStop(): Promise<TabStop['results']> {
  return [...(await checkTabStops(tabStops)), ...(await checkTabStopsBackwards())];
}

/** More backward stops bring no new result: a sticky header covers each line that scrolls under it. */
const maxBackwardStops = 40;

/**
 * Focuses the last stops in reverse order, where a sticky header may cover them. By script, since `focus()` scrolls as a key
 * does.
 */
export async function checkTabStopsBackwards(): Promise<TabStop['results']> {
  if (!hasStickyHeader()) return [];
  const results = await checkTabStops(tabStops.slice(-maxBackwardStops).reverse());
  return results.filter(({ rule }) => rule === 'focus-not-obscured');
}

async function checkTabStops(elements: HTMLElement[]): Promise<TabStop['results']> {
  const results: TabStop['results'] = [];
  for (const element of elements) {
    element.focus();
    results.push(...(await checkCurrentTabStop()).results);
  }
  return results;
}

/** Returns the elements that Tab reaches, in the order of the page. */
export function tabbableElements(): HTMLElement[] {
  return queryAll(focusableSelector).filter(
    (element) =>
      element.tabIndex >= 0 &&
      (isRendered(element) || element.matches('input')) &&
      isVisibleAndNotInert(element) &&
      !isDisabled(element) &&
      !isUnselectedRadio(element),
  );
}

/** Opacity does not count: a transparent field may be represented by its label. */
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

/** Checks the focused element, after a delay for scripts that handle focus events. */
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
    return { index: -1, results: [], inFrame, inDialog, hasInnerStops: hasParts };
  const results = [...checkFocusNotObscured(element), ...checkFocusIndicator(element, index)];
  const navigations = navigationAttempts.splice(0);
  if (navigations.length > 0)
    results.push({
      rule: 'focus-changes-context',
      ...toResult({ element, message: 'the page is left as soon as the focus comes here' }),
    });
  return { index, results, inFrame, inDialog, hasInnerStops: hasParts };
}

/** Whether an element sticks to the top of the viewport. */
function hasStickyHeader(): boolean {
  const scrollHeight = document.documentElement.scrollHeight;
  if (scrollHeight <= innerHeight) return false;
  return queryAll('body *').some((element) => {
    const { position, top } = getComputedStyle(element);
    return /sticky|fixed/.test(position) && Number.parseFloat(top) <= 0 && hasVisibleBox(element);
  });
}

/** Whether the name or description of the focused element says that Escape leaves it. */
export function mentionsEscape(): boolean {
  const element = deepActiveElement();
  return (
    element !== null &&
    /\besc(ape)?\b/i.test(referencedText(element, 'aria-describedby') + accessibleName(element))
  );
}

/** Returns the expected tab stops that the walk did not reach. */
export function findUnreachedElements(visitedIndexes: number[]): ElementResult[] {
  const visited = new Set(visitedIndexes);
  return tabStops
    .filter(
      (element, index) =>
        !visited.has(index) &&
        isVisibleAndNotInert(element) &&
        hasVisibleBox(element) &&
        !element.closest('dialog:not([open])'),
    )
    .map((element) => toResult({ element, message: 'the keyboard does not reach it' }));
}

/** Returns a result for the element that traps the focus. */
export function keyboardTrapResult(): ElementResult {
  return toResult({ element: deepActiveElement() ?? document.body, message: 'the keyboard cannot leave it' });
}

/** Checks the focus indicator of every tab stop by script, for settings that differ in colours only. */
export function checkFocusIndicators(): (ElementResult & { rule: string })[] {
  startTabWalk();
  const results = tabStops.flatMap((element, index) => {
    element.focus({ preventScroll: true });
    return deepActiveElement() === element ? checkFocusIndicator(element, index) : [];
  });
  deepActiveElement()?.blur();
  return results;
}

function checkFocusIndicator(element: HTMLElement, index: number): (ElementResult & { rule: string })[] {
  const before = unfocusedAppearances[index];
  if (!before || /^(iframe|audio|video|embed|object)$/.test(element.localName)) return [];
  const contrast = focusIndicatorContrast(before, captureAppearance(element));
  if (contrast >= 2.99) return [];
  if (contrast === 0)
    return [
      { rule: 'focus-visible', ...toResult({ element, message: 'nothing shows that it has the focus' }) },
    ];
  return [
    {
      rule: 'focus-contrast',
      ...toResult({
        element,
        message: `what shows the focus has a contrast of ${contrast.toFixed(2)}:1, less than 3:1`,
      }),
    },
  ];
}

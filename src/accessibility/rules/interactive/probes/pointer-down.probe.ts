import { isDisabled } from '../../../dom/accessible-name.ts';
import { navigationAttempts } from '../../../dom/block-navigation.ts';
import { isVisibleOnScreen, queryAll } from '../../../dom/element-queries.ts';
import { hasEventListener } from '../../../dom/event-listeners.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';
import { capturePageState, previousState, recordPageState, setTargets, targets } from './page-state.ts';

const activatableSelector =
  'button, [role="button"], a[href], [role="menuitem"], [role="tab"], input[type="button"]';

/** Collects controls with a down-event listener on them or an ancestor. Returns how many. */
export function findPointerDownTargets(): number {
  const listeningElements = queryAll('body *').filter(
    (element) =>
      hasEventListener(element, ...pointerDownEvents) && !hasEventListener(element, ...pointerMoveEvents),
  );
  const coveredControls = queryAll(activatableSelector).filter(
    (element) => !isDisabled(element) && hasPointerDownListener(element),
  );
  setTargets([...new Set([...listeningElements, ...coveredControls])].filter(isVisibleOnScreen));
  return targets.length;
}

const pointerDownEvents = ['pointerdown', 'mousedown', 'touchstart'];
/** Drawing and dragging have to act on the down event (WCAG 2.5.2, "essential"). */
const pointerMoveEvents = ['mousemove', 'pointermove', 'touchmove'];

function hasPointerDownListener(element: Element): boolean {
  for (
    let ancestor: Element | null = element;
    ancestor && ancestor !== document.body;
    ancestor = ancestor.parentElement
  )
    if (hasEventListener(ancestor, ...pointerDownEvents))
      return !hasEventListener(ancestor, ...pointerMoveEvents);
  return false;
}

/**
 * Returns the centre of a target in the viewport; undefined when it is covered. Records the page state with the focus on the
 * target: what the focus changes is the subject of WCAG 3.2.1.
 */
export function targetPosition(index: number): { x: number; y: number } | undefined {
  const target = targets[index];
  if (!target) return undefined;
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = target.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  if (!target.contains(document.elementFromPoint(x, y))) return undefined;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  recordPageState(target);
  return { x, y };
}

/** Whether text changed, or a navigation was attempted, since the page state was recorded. */
export function hasPageChanged(): boolean {
  if (navigationAttempts.splice(0).length > 0) return true;
  const hasNewText = [...capturePageState(document.body).texts].some(
    ([element, text]) => previousState?.texts.get(element) !== text,
  );
  if (hasNewText) return true;
  const stillVisible = new Set(
    queryAll('body *').filter(
      (element) => previousState?.texts.has(element) && element.isConnected && isVisibleOnScreen(element),
    ),
  );
  return [...(previousState?.texts.keys() ?? [])].some((element) => !stillVisible.has(element));
}

/** Returns a result for a target. */
export function targetResult(index: number, message: string): ElementResult {
  return toResult({ element: targets[index] ?? document.body, message });
}

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
  const own = queryAll('body *').filter(
    (each) => hasEventListener(each, ...pointerDownEvents) && !hasEventListener(each, ...pointerMoveEvents),
  );
  const around = queryAll(activatableSelector).filter(
    (each) => !isDisabled(each) && hasPointerDownListener(each),
  );
  setTargets([...new Set([...own, ...around])].filter(isVisibleOnScreen));
  return targets.length;
}

const pointerDownEvents = ['pointerdown', 'mousedown', 'touchstart'];
/** What is drawn or dragged has to begin at once. */
const pointerMoveEvents = ['mousemove', 'pointermove', 'touchmove'];

function hasPointerDownListener(element: Element): boolean {
  for (let each: Element | null = element; each && each !== document.body; each = each.parentElement)
    if (hasEventListener(each, ...pointerDownEvents)) return !hasEventListener(each, ...pointerMoveEvents);
  return false;
}

/** Where to press a thing, in the window; undefined when something else is there. Notes how the page is. */
export function targetPosition(index: number): { x: number; y: number } | undefined {
  const thing = targets[index];
  if (!thing) return undefined;
  thing.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = thing.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  if (!thing.contains(document.elementFromPoint(x, y))) return undefined;
  recordPageState(thing);
  return { x, y };
}

/** Whether words have come or gone, or the page was to be left, since it was noted. */
export function hasPageChanged(): boolean {
  if (navigationAttempts.splice(0).length > 0) return true;
  const fresh = [...capturePageState(document.body).texts].some(
    ([each, text]) => previousState?.texts.get(each) !== text,
  );
  if (fresh) return true;
  const now = new Set(
    queryAll('body *').filter(
      (each) => previousState?.texts.has(each) && each.isConnected && isVisibleOnScreen(each),
    ),
  );
  return [...(previousState?.texts.keys() ?? [])].some((each) => !now.has(each));
}

/** A complaint about a thing that was pressed. */
export function targetResult(index: number, message: string): ElementResult {
  return toResult({ element: targets[index] ?? document.body, message });
}

import { isDisabled } from '../../../dom/accessible-name.ts';
import { navigationAttempts } from '../../../dom/block-navigation.ts';
import {
  deepActiveElement,
  isVisibleOnScreen,
  normalizedText,
  queryAll,
} from '../../../dom/element-queries.ts';
import { hasEventListener } from '../../../dom/event-listeners.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';
import {
  capturePageState,
  type PageState,
  previousState,
  recordPageState,
  setTargets,
  targets,
} from './page-state.ts';

/** Navigation attempts since the last call. */
export function takeNavigationAttempts(): string[] {
  return navigationAttempts.splice(0);
}

const activatableSelector =
  'button, [role="button"], [role="tab"], [role="checkbox"], [role="switch"], [role="radio"], [role="menuitem"], input[type="button"], a[href="#"], a[href^="javascript:"], a:not([href])';
/** Collects the controls that can be activated on their own. Returns how many. */
export function findActivationTargets(): number {
  const found = queryAll(activatableSelector)
    .filter((each) => {
      if (!isVisibleOnScreen(each) || isDisabled(each) || (each.matches('a') && !hasScriptedAction(each)))
        return false;
      return !(
        each.matches('button:not([type="button"]), [type="submit"]') && (each as HTMLButtonElement).form
      );
    })
    .slice(0, 25);
  setTargets(found);
  return found.length;
}

function hasScriptedAction(element: Element): boolean {
  return (
    hasEventListener(element, 'click', 'mousedown', 'pointerdown') ||
    element.hasAttribute('role') ||
    element.hasAttribute('onclick')
  );
}

/** Presses a thing, and notes how the page was before. */
export function activateTarget(index: number): void {
  const thing = targets[index];
  if (!thing) return;
  thing.focus();
  recordPageState(thing);
  thing.click();
}

/** Whether the focus is on the thing that was pressed, or that is gone. */
export function isFocusRestored(index: number): boolean {
  const thing = targets[index];
  return !thing || !isVisibleOnScreen(thing) || document.activeElement === thing;
}

/** Whether a second press gives the thing its first look back: a switch between two states, whatever else it does. */
export async function isToggleWithoutState(index: number): Promise<boolean> {
  const thing = targets[index];
  const was = previousState;
  if (!thing || !was || !isVisibleOnScreen(thing)) return false;
  const now = capturePageState(thing);
  if (now.state !== was.state || now.name !== was.name || now.appearance === was.appearance) return false;
  thing.click();
  await new Promise((resolve) => setTimeout(resolve, 60));
  return isVisibleOnScreen(thing) && capturePageState(thing).appearance === was.appearance;
}

/** Effects of an activation that are visible but not exposed to assistive technology. */
export function checkActivation(index: number): (ElementResult & { rule: string })[] {
  const thing = targets[index];
  const was = previousState;
  if (!thing || !was || navigationAttempts.splice(0).length > 0) return [];
  if (!thing.isConnected || !isVisibleOnScreen(thing)) return lostFocusResult(thing);
  const now = capturePageState(thing);
  const appeared = [...now.texts.keys()].filter((each) => !was.texts.has(each) && !thing.contains(each));
  const gone = [...was.texts.keys()].filter((each) => !now.texts.has(each) && !thing.contains(each));
  const changed = [...now.texts]
    .filter(([each, text]) => was.texts.has(each) && was.texts.get(each) !== text && !thing.contains(each))
    .map(([each]) => each);
  const tells =
    now.state !== was.state || now.liveRegionText !== was.liveRegionText || hasFocusMoved(thing, appeared);
  if (tells) return [];
  if (appeared.length + gone.length + changed.length > 0)
    return now.name === was.name ? [unannouncedChangeResult(thing, was, { appeared, changed })] : [];
  const isChanged = now.appearance !== was.appearance && now.name === was.name;
  return isChanged
    ? [
        {
          rule: 'state-exposed',
          ...toResult({
            element: thing,
            message: 'a press changes how it looks and not what it says of its state',
          }),
        },
      ]
    : [];
}

/** The activated element was removed, so keyboard focus restarts at the top of the page. */
function lostFocusResult(thing: Element): (ElementResult & { rule: string })[] {
  if (document.activeElement && document.activeElement !== document.body) return [];
  const message = 'it goes away when it is pressed, and the focus goes nowhere';
  return [{ rule: 'focus-lost', ...toResult({ element: thing, message }) }];
}

function hasFocusMoved(thing: Element, appeared: Element[]): boolean {
  const focus = deepActiveElement();
  if (!focus || focus === document.body || focus === thing) return false;
  return (
    appeared.length === 0 ||
    appeared.some((each) => focus.contains(each) || each.contains(focus)) ||
    !thing.contains(focus)
  );
}

function unannouncedChangeResult(
  thing: HTMLElement,
  was: PageState,
  { appeared, changed }: { appeared: HTMLElement[]; changed: HTMLElement[] },
): ElementResult & { rule: string } {
  const fresh = appeared.filter((each) => !was.nodes.has(each)).concat(changed);
  if (fresh.length > 0 && fresh.length <= 4) {
    const [element = thing] = fresh;
    return {
      rule: 'status-announced',
      ...toResult({ element, message: 'the words appear after a press and no screen reader is told' }),
    };
  }
  const short =
    appeared.length === 1 &&
    normalizedText(appeared[0] ?? thing).length < 80 &&
    !isInNextSibling(thing, appeared[0]);
  if (short)
    return {
      rule: 'status-announced',
      ...toResult({
        element: appeared[0] ?? thing,
        message: 'the words appear after a press and no screen reader is told',
      }),
    };
  return {
    rule: 'state-exposed',
    ...toResult({
      element: thing,
      message: 'a press shows or hides something, and the control does not say which',
    }),
  };
}

function isInNextSibling(thing: Element, other: Element | undefined): boolean {
  const next = thing.nextElementSibling ?? thing.parentElement?.nextElementSibling;
  return Boolean(other && next?.contains(other));
}

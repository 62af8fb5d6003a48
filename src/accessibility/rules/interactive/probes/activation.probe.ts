import { isDisabled } from '../../../dom/accessible-name.ts';
import { navigationAttempts } from '../../../dom/block-navigation.ts';
import {
  closestInFlatTree,
  deepActiveElement,
  isVisibleOnScreen,
  normalizedText,
  ownText,
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
  const elements = queryAll(activatableSelector)
    .filter((element) => {
      if (
        !isVisibleOnScreen(element) ||
        isDisabled(element) ||
        (element.matches('a') && !hasScriptedAction(element))
      )
        return false;
      return !(
        element.matches('button:not([type="button"]), [type="submit"]') && (element as HTMLButtonElement).form
      );
    })
    .slice(0, 25);
  setTargets(elements);
  return elements.length;
}

function hasScriptedAction(element: Element): boolean {
  return (
    hasEventListener(element, 'click', 'mousedown', 'pointerdown') ||
    element.hasAttribute('role') ||
    element.hasAttribute('onclick')
  );
}

/** Records the page state, then clicks a target. One that an earlier click removed stays as it is. */
export function activateTarget(index: number): void {
  const target = targets[index];
  if (!target?.isConnected) return;
  target.focus();
  recordPageState(target);
  target.click();
}

/** Whether the focus is on the target again, or the target is gone. */
export function isFocusRestored(index: number): boolean {
  const target = targets[index];
  return !target || !isVisibleOnScreen(target) || deepActiveElement() === target;
}

/** Effects of an activation that are visible but not exposed to assistive technology. */
export function checkActivation(index: number): (ElementResult & { rule: string })[] {
  const target = targets[index];
  const before = previousState;
  if (!target || !before || navigationAttempts.splice(0).length > 0) return [];
  if (!target.isConnected || !isVisibleOnScreen(target)) return lostFocusResult(target);
  const after = capturePageState(target);
  const appeared = [...after.texts.keys()].filter(
    (element) => !before.texts.has(element) && !target.contains(element),
  );
  const disappeared = [...before.texts.keys()].filter(
    (element) => !after.texts.has(element) && !target.contains(element),
  );
  const changed = [...after.texts]
    .filter(
      ([element, text]) =>
        before.texts.has(element) &&
        before.texts.get(element) !== text &&
        !target.contains(element) &&
        !isRenamedButton(element, before.texts.get(element) ?? ''),
    )
    .map(([element]) => element);
  const isExposed =
    after.state !== before.state ||
    after.liveRegionText !== before.liveRegionText ||
    hasFocusMoved(target, appeared);
  if (isExposed) return [];
  if (appeared.length + disappeared.length + changed.length > 0)
    return after.name === before.name ? [unannouncedChangeResult(target, before, { appeared, changed })] : [];
  const looksChanged = after.appearance !== before.appearance && after.name === before.name;
  return looksChanged
    ? [
        {
          rule: 'state-exposed',
          ...toResult({
            element: target,
            message: 'a press changes how it looks and not what it says of its state',
          }),
        },
      ]
    : [];
}

/** Another button that says what it does next, like "Play" after "Pause". A number in it, like that of a basket, is a message. */
function isRenamedButton(element: Element, textBefore: string): boolean {
  const digits = (text: string) => text.replace(/\D/g, '');
  return (
    closestInFlatTree(element, 'button, [role="button"]') !== null &&
    digits(textBefore) === digits(ownText(element))
  );
}

/** The activated element was removed, so keyboard focus restarts at the top of the page. */
function lostFocusResult(target: Element): (ElementResult & { rule: string })[] {
  if (document.activeElement && document.activeElement !== document.body) return [];
  const message = 'it goes away when it is pressed, and the focus goes nowhere';
  return [{ rule: 'focus-lost', ...toResult({ element: target, message }) }];
}

function hasFocusMoved(target: Element, appeared: Element[]): boolean {
  const focus = deepActiveElement();
  if (!focus || focus === document.body || focus === target) return false;
  return (
    appeared.length === 0 ||
    appeared.some((element) => focus.contains(element) || element.contains(focus)) ||
    !target.contains(focus)
  );
}

function unannouncedChangeResult(
  target: HTMLElement,
  before: PageState,
  { appeared, changed }: { appeared: HTMLElement[]; changed: HTMLElement[] },
): ElementResult & { rule: string } {
  const newElements = appeared.filter((element) => !before.nodes.has(element)).concat(changed);
  if (newElements.length > 0 && newElements.length <= 4) {
    const [element = target] = newElements;
    return {
      rule: 'status-announced',
      ...toResult({ element, message: 'the words appear after a press and no screen reader is told' }),
    };
  }
  const isShort =
    appeared.length === 1 &&
    normalizedText(appeared[0] ?? target).length < 80 &&
    !isInNextSibling(target, appeared[0]);
  if (isShort)
    return {
      rule: 'status-announced',
      ...toResult({
        element: appeared[0] ?? target,
        message: 'the words appear after a press and no screen reader is told',
      }),
    };
  return {
    rule: 'state-exposed',
    ...toResult({
      element: target,
      message: 'a press shows or hides something, and the control does not say which',
    }),
  };
}

function isInNextSibling(target: Element, candidate: Element | undefined): boolean {
  const nextSibling = target.nextElementSibling ?? target.parentElement?.nextElementSibling;
  return Boolean(candidate && nextSibling?.contains(candidate));
}

import { interactiveSelector, isDisabled } from '../../dom/accessible-name.ts';
import { closestInFlatTree, flatTreeParent, isVisibleOnScreen, queryAll } from '../../dom/element-queries.ts';
import { hasEventListener, hasKeyListener } from '../../dom/event-listeners.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const pressEvents = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
];
const nativeControls =
  'a[href], area[href], button, summary, input, select, textarea, label, option, details, audio, video';
/** Focusable widgets, or their parts whose focus a script manages; not the target of a skip link. */
const focusableWidgets =
  '[tabindex]:not([tabindex^="-"]), [role][tabindex]:not([role="main"], [role="region"], [role="group"])';

export const clickableThings: StaticRule = {
  id: 'clickable-things',
  description:
    'Nothing that a pointer can operate and a keyboard cannot: people without a pointer would be shut out.',
  wcag: '2.1.1',
  fix: 'Use a <button>, or a link with an address.',
  settings: defaultSettingOnly,
  check(_, report) {
    report([
      ...queryAll('body *').flatMap(checkElement),
      ...queryAll('body *').filter(looksClickable).map(createViolation),
    ]);
  },
};

function createViolation(element: Element): Violation {
  return { element, message: 'it looks as if it can be pressed, and a keyboard cannot reach it' };
}

function checkElement(element: HTMLElement): Violation[] {
  if (!hasEventListener(element, ...pressEvents) || !isVisibleOnScreen(element) || isDisabled(element))
    return [];
  if (element.matches(nativeControls) || element.isContentEditable) return [];
  const isReached = element.tabIndex >= 0 && !element.matches('a:not([href], [tabindex])');
  if (isReached || hasManagedFocus(element))
    return hasKeyListener(element) || containsControls(element)
      ? []
      : [{ element, message: 'a script waits for a press and for no key' }];
  return isInsideControl(element) || isDelegatedListener(element)
    ? []
    : [{ element, message: 'a script waits for a press, and a keyboard cannot reach it' }];
}

function isInsideControl(element: Element): boolean {
  return closestInFlatTree(flatTreeParent(element) ?? element, `${nativeControls}, [tabindex="0"]`) !== null;
}

function containsControls(element: Element): boolean {
  return element.querySelector(interactiveSelector) !== null;
}

/** It handles clicks on its descendants. */
function isDelegatedListener(element: Element): boolean {
  return (
    containsControls(element) ||
    element.matches('main, body, section, article, form, ul, ol, table, dialog, nav, canvas')
  );
}

/** A part of a widget whose focus a script manages. */
function hasManagedFocus(element: Element): boolean {
  const isWidgetPart = element.matches(
    '[role="option"], [role="tab"], [role="menuitem"], [role="menuitemradio"], [role="menuitemcheckbox"], [role="treeitem"], [role="gridcell"], [role="row"], [role="radio"]',
  );
  return (
    isWidgetPart &&
    (element.hasAttribute('tabindex') ||
      closestInFlatTree(element, '[aria-activedescendant], [role="listbox"]') !== null ||
      document.querySelector('[aria-activedescendant]') !== null ||
      document.querySelector('[role="combobox"]') !== null)
  );
}

/** It has `cursor: pointer` without being interactive. */
function looksClickable(element: HTMLElement): boolean {
  if (getComputedStyle(element).cursor !== 'pointer' || !isVisibleOnScreen(element)) return false;
  const parent = flatTreeParent(element);
  const isInherited = parent !== null && getComputedStyle(parent).cursor === 'pointer';
  if (
    isInherited ||
    element.matches('[tabindex]') ||
    closestInFlatTree(element, `${nativeControls}, ${focusableWidgets}, [contenteditable]`) ||
    element.querySelector(interactiveSelector)
  )
    return false;
  return (
    !element.matches(
      '[role="option"], [role="tab"], [role="menuitem"], [role="treeitem"], [role="gridcell"], [role="row"]',
    ) &&
    !isDisabled(element) &&
    !hasEventListener(element, ...pressEvents)
  );
}

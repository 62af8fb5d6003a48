import { all, closest, isSeen, parentOf } from '../in-page/elements.ts';
import { hearsKeys, listens } from '../in-page/listeners.ts';
import { controls, isDisabled } from '../in-page/names.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

const presses = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
];
const native =
  'a[href], area[href], button, summary, input, select, textarea, label, option, details, audio, video';
/** What the keyboard reaches, or a part of such a thing whose focus moves by script; not the target of a skip link. */
const widget =
  '[tabindex]:not([tabindex^="-"]), [role][tabindex]:not([role="main"], [role="region"], [role="group"])';

/** What a pointer can operate, a keyboard can operate. */
export const clickableThings: PageCheck = {
  id: 'clickable-things',
  wcag: '2.1.1',
  mend: 'Use a <button>, or a link with an address.',
  in: once,
  find() {
    return [...all('body *').flatMap(ofElement), ...all('body *').filter(looksClickable).map(complaint)];
  },
};

function complaint(element: Element): Complaint {
  return { element, what: 'it looks as if it can be pressed, and a keyboard cannot reach it' };
}

function ofElement(element: HTMLElement): Complaint[] {
  if (!listens(element, ...presses) || !isSeen(element) || isDisabled(element)) return [];
  if (element.matches(native) || element.isContentEditable) return [];
  const isReached = element.tabIndex >= 0 && !element.matches('a:not([href], [tabindex])');
  if (isReached || isManaged(element))
    return hearsKeys(element) || holdsControls(element)
      ? []
      : [{ element, what: 'a script waits for a press and for no key' }];
  return isInOther(element) || isDelegate(element)
    ? []
    : [{ element, what: 'a script waits for a press, and a keyboard cannot reach it' }];
}

function isInOther(element: Element): boolean {
  return closest(parentOf(element) ?? element, `${native}, [tabindex="0"]`) !== null;
}

function holdsControls(element: Element): boolean {
  return element.querySelector(controls) !== null;
}

/** It hears the presses of what it holds. */
function isDelegate(element: Element): boolean {
  return (
    holdsControls(element) ||
    element.matches('main, body, section, article, form, ul, ol, table, dialog, nav, canvas')
  );
}

/** A part of a widget whose focus is moved by script. */
function isManaged(element: Element): boolean {
  const part = element.matches(
    '[role="option"], [role="tab"], [role="menuitem"], [role="menuitemradio"], [role="menuitemcheckbox"], [role="treeitem"], [role="gridcell"], [role="row"], [role="radio"]',
  );
  return (
    part &&
    (element.hasAttribute('tabindex') ||
      closest(element, '[aria-activedescendant], [role="listbox"]') !== null ||
      document.querySelector('[aria-activedescendant]') !== null ||
      document.querySelector('[role="combobox"]') !== null)
  );
}

/** The pointer becomes a hand over it, and it is nothing that can be pressed. */
function looksClickable(element: HTMLElement): boolean {
  if (getComputedStyle(element).cursor !== 'pointer' || !isSeen(element)) return false;
  const parent = parentOf(element);
  const isInherited = parent !== null && getComputedStyle(parent).cursor === 'pointer';
  if (
    isInherited ||
    element.matches('[tabindex]') ||
    closest(element, `${native}, ${widget}, [contenteditable]`) ||
    element.querySelector(controls)
  )
    return false;
  return (
    !element.matches(
      '[role="option"], [role="tab"], [role="menuitem"], [role="treeitem"], [role="gridcell"], [role="row"]',
    ) &&
    !isDisabled(element) &&
    !listens(element, ...presses)
  );
}

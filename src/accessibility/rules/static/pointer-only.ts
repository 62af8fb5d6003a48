import { interactiveSelector } from '../../dom/accessible-name.ts';
import { isVisibleOnScreen, queryAll } from '../../dom/element-queries.ts';
import { hasEventListener } from '../../dom/event-listeners.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const pointerOnly: StaticRule = {
  id: 'pointer-only',
  description: 'Nothing that needs a drag or a hovering pointer: keyboards and touch screens have neither.',
  wcag: '2.5.7',
  fix: 'Add buttons that do the same with single presses, and show on focus what is shown on hover.',
  settings: defaultSettingOnly,
  check(_, report) {
    report([
      ...queryAll('body *').filter(isVisibleOnScreen).flatMap(checkDragging),
      ...queryAll('body *').filter(isVisibleOnScreen).flatMap(checkHover),
    ]);
  },
};

function checkDragging(element: HTMLElement): Violation[] {
  // A keyboard alternative does not help users of eye or head tracking, who cannot drag.
  const isMoved = element.draggable && !element.matches('a, img') && !hasEventListener(element, 'click');
  const isDrawn =
    hasEventListener(element, 'mousemove', 'pointermove', 'touchmove') &&
    hasEventListener(element, 'mousedown', 'pointerdown', 'touchstart') &&
    !hasEventListener(element, 'keydown', 'keyup');
  if (!(isMoved || isDrawn) || element.matches('canvas, html, body')) return [];
  const group =
    element.closest('ul, ol, table, [role="list"], section, fieldset, form') ?? element.parentElement;
  const others = [
    ...element.querySelectorAll('button, select'),
    ...(group?.querySelectorAll('button, select') ?? []),
  ];
  return others.some(hasAction) ? [] : [{ element, message: 'it can be moved only by dragging' }];
}

function checkHover(element: HTMLElement): Violation[] {
  const hovers = hasEventListener(element, 'mouseenter', 'mouseover', 'pointerenter', 'pointerover');
  if (
    !hovers ||
    hasEventListener(element, 'focus', 'focusin', 'click', 'keydown') ||
    element.querySelector(interactiveSelector)
  )
    return [];
  return [{ element, message: 'a script waits for a pointer that hovers, and not for the focus' }];
}

/** A select works by itself, a button by a listener or by its form. */
function hasAction(control: Element): boolean {
  if (!control.matches('button') || (control as HTMLButtonElement).form) return true;
  for (let ancestor: Node | null = control; ancestor; ancestor = ancestor.parentNode)
    if (hasEventListener(ancestor, 'click', 'pointerup', 'mouseup', 'pointerdown', 'mousedown')) return true;
  return false;
}

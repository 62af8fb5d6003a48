import { all, isSeen } from '../in-page/elements.ts';
import { listens } from '../in-page/listeners.ts';
import { controls } from '../in-page/names.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

/** Nothing needs a drag, or a pointer that hovers. */
export const pointerOnly: PageCheck = {
  id: 'pointer-only',
  wcag: '2.5.7',
  mend: 'Add buttons that do the same with single presses, and show on focus what is shown on hover.',
  in: once,
  find() {
    return [
      ...all('body *').filter(isSeen).flatMap(ofDrag),
      ...all('body *').filter(isSeen).flatMap(ofHover),
    ];
  },
};

function ofDrag(element: HTMLElement): Complaint[] {
  // Keys are no help for somebody who points with the eyes or the head, and cannot drag.
  const isMoved = element.draggable && !element.matches('a, img') && !listens(element, 'click');
  const isDrawn =
    listens(element, 'mousemove', 'pointermove', 'touchmove') &&
    listens(element, 'mousedown', 'pointerdown', 'touchstart') &&
    !listens(element, 'keydown', 'keyup');
  if (!(isMoved || isDrawn) || element.matches('canvas, html, body')) return [];
  const group =
    element.closest('ul, ol, table, [role="list"], section, fieldset, form') ?? element.parentElement;
  const others = [
    ...element.querySelectorAll('button, select'),
    ...(group?.querySelectorAll('button, select') ?? []),
  ];
  return others.some(doesSomething) ? [] : [{ element, what: 'it can be moved only by dragging' }];
}

function ofHover(element: HTMLElement): Complaint[] {
  const hovers = listens(element, 'mouseenter', 'mouseover', 'pointerenter', 'pointerover');
  if (!hovers || listens(element, 'focus', 'focusin', 'click', 'keydown') || element.querySelector(controls))
    return [];
  return [{ element, what: 'a script waits for a pointer that hovers, and not for the focus' }];
}

/** A select works by itself, a button by what listens to its press or by its form. */
function doesSomething(control: Element): boolean {
  if (!control.matches('button') || (control as HTMLButtonElement).form) return true;
  for (let each: Node | null = control; each; each = each.parentNode)
    if (listens(each, 'click', 'pointerup', 'mouseup', 'pointerdown', 'mousedown')) return true;
  return false;
}

import { isVisibleOnScreen, ownText, queryAll, uniqueSelector } from '../../../dom/element-queries.ts';
import { hasEventListener } from '../../../dom/event-listeners.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

const pointerDownEvents = ['pointerdown', 'mousedown', 'touchstart'];
const pointerMoveEvents = ['pointermove', 'mousemove', 'touchmove'];

let draggables: HTMLElement[] = [];

/** Collects elements that script makes draggable. Returns how many. */
export function findDraggables(): number {
  draggables = queryAll('body *').filter(
    (element) =>
      hasEventListener(element, ...pointerDownEvents) &&
      (hasEventListener(element, ...pointerMoveEvents) ||
        hasEventListener(document, ...pointerMoveEvents) ||
        hasEventListener(window, ...pointerMoveEvents)) &&
      isVisibleOnScreen(element) &&
      !element.matches('canvas, video, input'),
  );
  return draggables.length;
}

/** Returns where to press, in viewport coordinates: the centre of a draggable and, for a slider, two points of its track. */
export function draggablePositions(index: number): { x: number; y: number }[] {
  const draggable = draggables[index];
  if (!draggable) return [];
  draggable.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = draggable.getBoundingClientRect();
  const centre = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  if (!draggable.matches('[role="slider"]') || !draggable.parentElement) return [centre];
  const track = draggable.parentElement.getBoundingClientRect();
  const pointOnTrack = (fraction: number) =>
    track.width >= track.height
      ? { x: track.left + track.width * fraction, y: centre.y }
      : { x: centre.x, y: track.top + track.height * fraction };
  return [centre, pointOnTrack(0.15), pointOnTrack(0.85)];
}

/** Captures what a drag may change: text, values and the order of the elements around. */
export function captureDragContext(index: number): string {
  const draggable = draggables[index];
  const group = draggable?.closest('ul, ol, table, section, fieldset, form, main') ?? document.body;
  return queryAll('*', group)
    .map(
      (element) =>
        `${element.localName}${ownText(element)}${element.getAttribute('aria-valuenow') ?? ''}${element.style?.left ?? ''}`,
    )
    .join('|');
}

/** Reports a draggable that no other control near it can move (WCAG 2.5.7). */
export function checkDragAlternative(index: number): ElementResult[] {
  const element = draggables[index];
  if (!element?.isConnected) return [];
  const group = element.closest('ul, ol, table, section, fieldset') ?? element.parentElement ?? element;
  const alternatives = queryAll<HTMLElement>('button, select, input', group).filter(
    (control) =>
      isVisibleOnScreen(control) &&
      !draggables.includes(control) &&
      !control.querySelector(draggables.map(uniqueSelector).join()) &&
      !(control.closest('form') && control.matches('button:not([type="button"])')),
  );
  return alternatives.length > 0
    ? []
    : [toResult({ element, message: 'a pointer can move it only by dragging' })];
}

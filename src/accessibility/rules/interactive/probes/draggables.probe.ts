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
    (each) =>
      hasEventListener(each, ...pointerDownEvents) &&
      (hasEventListener(each, ...pointerMoveEvents) ||
        hasEventListener(document, ...pointerMoveEvents) ||
        hasEventListener(window, ...pointerMoveEvents)) &&
      isVisibleOnScreen(each) &&
      !each.matches('canvas, video, input'),
  );
  return draggables.length;
}

/** Where to press: the thing itself, and both ends of the track that it runs on, if it has one. In the window. */
export function draggablePositions(index: number): { x: number; y: number }[] {
  const thing = draggables[index];
  if (!thing) return [];
  thing.scrollIntoView({ block: 'center', behavior: 'instant' });
  const own = thing.getBoundingClientRect();
  const middle = { x: own.left + own.width / 2, y: own.top + own.height / 2 };
  if (!thing.matches('[role="slider"]') || !thing.parentElement) return [middle];
  const track = thing.parentElement.getBoundingClientRect();
  const along = (part: number) =>
    track.width >= track.height
      ? { x: track.left + track.width * part, y: middle.y }
      : { x: middle.x, y: track.top + track.height * part };
  return [middle, along(0.15), along(0.85)];
}

/** What a drag may change: words, values and the order of things around it. */
export function captureDragContext(index: number): string {
  const thing = draggables[index];
  const group = thing?.closest('ul, ol, table, section, fieldset, form, main') ?? document.body;
  return queryAll('*', group)
    .map(
      (each) =>
        `${each.localName}${ownText(each)}${each.getAttribute('aria-valuenow') ?? ''}${each.style?.left ?? ''}`,
    )
    .join('|');
}

/** A complaint about a thing that only a drag moves; nothing where other controls stand beside it. */
export function checkDragAlternative(index: number): ElementResult[] {
  const element = draggables[index];
  if (!element?.isConnected) return [];
  const group = element.closest('ul, ol, table, section, fieldset') ?? element.parentElement ?? element;
  const others = queryAll<HTMLElement>('button, select, input', group).filter(
    (each) =>
      isVisibleOnScreen(each) &&
      !draggables.includes(each) &&
      !each.querySelector(draggables.map(uniqueSelector).join()) &&
      !(each.closest('form') && each.matches('button:not([type="button"])')),
  );
  return others.length > 0 ? [] : [toResult({ element, message: 'a pointer can move it only by dragging' })];
}

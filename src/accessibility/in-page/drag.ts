import type { Found } from '../finding.ts';
import { all, isSeen, ownText, selectorOf } from './elements.ts';
import { listens } from './listeners.ts';
import { described } from './run.ts';

const down = ['pointerdown', 'mousedown', 'touchstart'];
const moves = ['pointermove', 'mousemove', 'touchmove'];

let dragged: HTMLElement[] = [];

/** Things that a script lets a pointer drag. Answers with how many. */
export function findDragged(): number {
  dragged = all('body *').filter(
    (each) =>
      listens(each, ...down) &&
      (listens(each, ...moves) || listens(document, ...moves) || listens(window, ...moves)) &&
      isSeen(each) &&
      !each.matches('canvas, video, input'),
  );
  return dragged.length;
}

/** Where to press: the thing itself, and both ends of the track that it runs on, if it has one. In the window. */
export function placesOfDragged(index: number): { x: number; y: number }[] {
  const thing = dragged[index];
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
export function lookAround(index: number): string {
  const thing = dragged[index];
  const group = thing?.closest('ul, ol, table, section, fieldset, form, main') ?? document.body;
  return all('*', group)
    .map(
      (each) =>
        `${each.localName}${ownText(each)}${each.getAttribute('aria-valuenow') ?? ''}${each.style?.left ?? ''}`,
    )
    .join('|');
}

/** A complaint about a thing that only a drag moves; nothing where other controls stand beside it. */
export function onlyDragged(index: number): Found[] {
  const element = dragged[index];
  if (!element?.isConnected) return [];
  const group = element.closest('ul, ol, table, section, fieldset') ?? element.parentElement ?? element;
  const others = all<HTMLElement>('button, select, input', group).filter(
    (each) =>
      isSeen(each) &&
      !dragged.includes(each) &&
      !each.querySelector(dragged.map(selectorOf).join()) &&
      !(each.closest('form') && each.matches('button:not([type="button"])')),
  );
  return others.length > 0 ? [] : [described({ element, what: 'a pointer can move it only by dragging' })];
}

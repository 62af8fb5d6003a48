import type { Found } from '../finding.ts';
import { all, isSeen } from './elements.ts';
import { listens } from './listeners.ts';
import { before, note, setThings, things } from './moment.ts';
import { isDisabled } from './names.ts';
import { described } from './run.ts';

const pressed = 'button, [role="button"], a[href], [role="menuitem"], [role="tab"], input[type="button"]';

/** Controls for which, or around which, a script waits for a pointer to come down. Answers with how many. */
export function findDownListeners(): number {
  setThings(all(pressed).filter((each) => isSeen(each) && !isDisabled(each) && hearsDown(each)));
  return things.length;
}

function hearsDown(element: Element): boolean {
  for (let each: Element | null = element; each && each !== document.body; each = each.parentElement)
    if (listens(each, 'mousedown', 'pointerdown', 'touchstart')) return true;
  return false;
}

/** Where to press a thing, in the window; undefined when something else is there. Notes how the page is. */
export function placeForPointer(index: number): { x: number; y: number } | undefined {
  const thing = things[index];
  if (!thing) return undefined;
  thing.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = thing.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  if (!thing.contains(document.elementFromPoint(x, y))) return undefined;
  note(thing);
  return { x, y };
}

/** Whether words have come or gone since the page was noted. */
export function wordsHaveChanged(): boolean {
  const now = new Set(
    all('body *').filter((each) => before?.texts.has(each) && each.isConnected && isSeen(each)),
  );
  return [...(before?.texts.keys() ?? [])].some((each) => !now.has(each));
}

/** A complaint about a thing that was pressed. */
export function aboutThing(index: number, what: string): Found {
  return described({ element: things[index] ?? document.body, what });
}

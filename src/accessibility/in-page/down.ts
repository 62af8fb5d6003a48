import type { Found } from '../finding.ts';
import { all, isSeen } from './elements.ts';
import { attempts } from './guard.ts';
import { listens } from './listeners.ts';
import { before, momentOf, note, setThings, things } from './moment.ts';
import { isDisabled } from './names.ts';
import { described } from './run.ts';

const pressed = 'button, [role="button"], a[href], [role="menuitem"], [role="tab"], input[type="button"]';

/** Controls for which, or around which, a script waits for a pointer to come down. Answers with how many. */
export function findDownListeners(): number {
  const own = all('body *').filter((each) => listens(each, ...down) && !listens(each, ...drawing));
  const around = all(pressed).filter((each) => !isDisabled(each) && hearsDown(each));
  setThings([...new Set([...own, ...around])].filter(isSeen));
  return things.length;
}

const down = ['pointerdown', 'mousedown', 'touchstart'];
/** What is drawn or dragged has to begin at once. */
const drawing = ['mousemove', 'pointermove', 'touchmove'];

function hearsDown(element: Element): boolean {
  for (let each: Element | null = element; each && each !== document.body; each = each.parentElement)
    if (listens(each, ...down)) return !listens(each, ...drawing);
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

/** Whether words have come or gone, or the page was to be left, since it was noted. */
export function wordsHaveChanged(): boolean {
  if (attempts.splice(0).length > 0) return true;
  const fresh = [...momentOf(document.body).texts].some(([each, text]) => before?.texts.get(each) !== text);
  if (fresh) return true;
  const now = new Set(
    all('body *').filter((each) => before?.texts.has(each) && each.isConnected && isSeen(each)),
  );
  return [...(before?.texts.keys() ?? [])].some((each) => !now.has(each));
}

/** A complaint about a thing that was pressed. */
export function aboutThing(index: number, what: string): Found {
  return described({ element: things[index] ?? document.body, what });
}

import { setTabState, tabState } from './tab.client.ts';
import { neutralHead } from './title.client.ts';

const root = document.documentElement;
const destination = root.dataset['leave'] ?? '';
const attempts = 3;
/** Long enough for a slow host to answer: asking again before that would start its answer anew. In milliseconds. */
const patience = 8000;

let leaving = false;

/**
 * Leaves this site: hides the page at once, marks the tab, takes the page out of the address bar, and goes. Ten fast
 * presses are one exit.
 */
export function leave(): void {
  if (leaving) return;
  leaving = true;
  setTabState('left');
  hideForGood();
  // Whatever somebody typed is wiped before anything else happens.
  dispatchEvent(new Event('leaving'));
  history.replaceState(null, '', '/');
  go(attempts);
}

/** True once leaving has begun. */
export function isLeaving(): boolean {
  return leaving;
}

/**
 * Keeps a page hidden that somebody reached by Back after the visitor had left. Any other way to a page is an
 * ordinary visit, which takes the mark off.
 */
export function guard(): void {
  if (tabState() !== 'left') return;
  if (wayIn() === 'navigate') setTabState(null);
  else leave();
}

/** A page that the browser had kept whole and shows again: its script does not run anew, so it asks here. */
export function guardKeptPage(): void {
  if (tabState() !== 'left') return;
  leaving = false;
  leave();
}

function wayIn(): string {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type ?? 'navigate';
}

function hideForGood(): void {
  root.style.setProperty('display', 'none', 'important');
  root.replaceChildren(neutralHead());
  // The rest of a page that is still arriving must not arrive.
  window.stop();
}

function go(left: number): void {
  try {
    // In a frame of another site the whole window leaves.
    (window.top ?? window).location.replace(destination);
  } catch {
    // That site does not let its frame lead anywhere. The frame stays blank.
  }
  if (left > 1) setTimeout(() => go(left - 1), patience);
}

import { getTabState, setTabState } from './tab-state.client.ts';
import { neutralHead } from './title.client.ts';

const root = document.documentElement;
const destination = root.dataset['leave'] ?? '';
const maxAttempts = 3;
/** Long enough for a slow host to answer: asking again before that would start its answer anew. In milliseconds. */
const retryDelayMs = 8000;

let exiting = false;

/**
 * Leaves this site: hides the page at once, marks the tab, takes the page out of the address bar, and goes. Ten fast
 * presses are one exit.
 */
export function exit(): void {
  if (exiting) return;
  exiting = true;
  setTabState('left');
  blankPage();
  // Typed input is wiped before anything else happens.
  dispatchEvent(new Event('leaving'));
  history.replaceState(null, '', '/');
  redirect(maxAttempts);
}

/** True once leaving has begun. */
export function isExiting(): boolean {
  return exiting;
}

/**
 * Keeps a page hidden when it is reached by Back after a quick exit. Any other way to a page is an
 * ordinary visit, which takes the mark off.
 */
export function guardBack(): void {
  if (getTabState() !== 'left') return;
  if (navigationType() === 'navigate') setTabState(null);
  else exit();
}

/** A page that the browser had kept whole and shows again: its script does not run anew, so it asks here. */
export function guardRestoredPage(): void {
  if (getTabState() !== 'left') return;
  exiting = false;
  exit();
}

function navigationType(): string {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type ?? 'navigate';
}

function blankPage(): void {
  root.style.setProperty('display', 'none', 'important');
  root.replaceChildren(neutralHead());
  // The rest of a page that is still arriving must not arrive.
  window.stop();
}

function redirect(left: number): void {
  try {
    // In a frame of another site the whole window leaves.
    (window.top ?? window).location.replace(destination);
  } catch {
    // That site does not let its frame lead anywhere. The frame stays blank.
  }
  if (left > 1) setTimeout(() => redirect(left - 1), retryDelayMs);
}

import { replaceAddress } from './address.client.ts';
import { getTabState, setTabState } from './tab-state.client.ts';
import { tellTabs } from './tabs.client.ts';
import { showNeutralTitle } from './title.client.ts';

const root = document.documentElement;
const destination = root.dataset['leave'] || '';
export const maxAttempts = 3;
/** Long enough for a slow host to respond: an earlier retry would restart the request. In milliseconds. */
export const retryDelayMs = 8000;

let exiting = false;

/** Leaves this site in every tab of this origin. */
export function exit(): void {
  if (!exiting) tellTabs('left');
  leaveTab();
}

/**
 * Leaves this site in this tab: blanks the page, marks the tab, removes the page from the address bar and redirects. Ten fast
 * presses are one exit.
 */
export function leaveTab(): void {
  if (exiting) return;
  exiting = true;
  setTabState('left');
  blankPage();
  // Typed input is wiped before anything else happens.
  dispatchEvent(new Event('leaving'));
  replaceAddress('/');
  redirect(maxAttempts);
}

/** True once an exit has begun. */
export function isExiting(): boolean {
  return exiting;
}

/**
 * Keeps a page hidden when Back reaches it after a quick exit. Any other navigation is an ordinary visit, which clears the
 * mark. Other tabs are not told: they may be a later visit.
 */
export function guardBack(): void {
  if (getTabState() !== 'left') return;
  if (navigationType() === 'navigate' && !isReloadOfErrorPage()) setTabState('');
  else leaveTab();
}

/** Handles a page restored from the back/forward cache: its script does not run again, so `pageshow` calls this. */
export function guardRestoredPage(): void {
  if (getTabState() !== 'left') return;
  exiting = false;
  leaveTab();
}

/**
 * Chromium calls the reload of its own error page (Back without a network, then with one; it retries by itself) a new navigation.
 * It replaces the entry of the same address. So does a link from a page to itself, but no page of ours shows while the mark is set.
 */
function isReloadOfErrorPage(): boolean {
  const activation = window.navigation?.activation;
  const url = activation?.from?.url;
  return activation?.navigationType === 'replace' && Boolean(url) && url === activation.entry.url;
}

function navigationType(): string {
  const [{ type } = { type: 'navigate' }] = performance.getEntriesByType(
    'navigation',
  ) as PerformanceNavigationTiming[];
  return type;
}

function blankPage(): void {
  root.style.setProperty('display', 'none', 'important');
  // Not an empty one, for which a browser would show the address.
  showNeutralTitle();
  document.body?.remove();
  // Cancels the rest of a page that is still loading.
  window.stop();
}

function redirect(attemptsLeft: number): void {
  try {
    // In a frame on another site, the top-level window navigates.
    (window.top || window).location.replace(destination);
  } catch {
    // The embedding site forbids its frame to navigate.
  }
  if (attemptsLeft > 1) setTimeout(() => redirect(attemptsLeft - 1), retryDelayMs);
}

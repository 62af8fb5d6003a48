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
/** Whether the back/forward cache has shown this page again. */
let restored = false;

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
  const earlierState = getTabState();
  setTabState('left');
  blankPage();
  // Typed input is wiped before anything else happens.
  dispatchEvent(new Event('leaving'));
  replaceAddress('/');
  // Where Back led here, what was open afterwards, such as the website of a helpline, is one press of Forward away: the redirect
  // keeps it. The entry more is guarded by the mark, so not where there is none, and not each time that Back meets it.
  if (
    earlierState !== undefined &&
    earlierState !== 'left' &&
    (restored || navigationType() === 'back_forward')
  )
    replaceAddress('/', 'pushState');
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
  restored = true;
  if (getTabState() !== 'left') return;
  exiting = false;
  leaveTab();
}

/**
 * Chromium calls the reload of its own error page (Back without a network, then with one; it retries by itself) a new navigation.
 * It replaces the entry of the same address. So does a link from a page to itself, but no page of ours shows while the mark is set.
 */
function isReloadOfErrorPage(): boolean {
  // Destructured: where browsers of 2019 must run it, each `?.` is much longer.
  const { activation }: Partial<Navigation> = window.navigation || {};
  const { navigationType, from, entry }: Partial<NavigationActivation> = activation || {};
  return navigationType === 'replace' && !!from && !!entry && from.url === entry.url;
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

import { replaceAddress } from './address.client.ts';

const neutralTitle = document.documentElement.dataset['title'] || '';
const pageTitle = document.title;

/**
 * Keeps the neutral title in the browser's history and the page's own title in the tab, for search engines and assistive
 * technology. Chromium records the title of a page until it has changed ten times or five seconds have passed since load.
 * So a change at the exit is too late for a longer visit; more than ten changes at once, before the page's own title is
 * restored, are not. A page that is prerendered, before the visitor opens it, waits with the neutral title: the history takes the
 * one of that moment.
 *
 * The address is replaced under the neutral title, which the list of tabs to reopen takes then, and before the changes, since it
 * sets their count to zero.
 */
export function keepTitleOutOfHistory(): void {
  showNeutralTitle();
  replaceAddress();
  for (let change = 12; change--; ) document.title = neutralTitle + (change % 2 ? ' –' : '');
  if (!document.prerendering) showPageTitle();
}

/** Sets the neutral title: other browsers record the last title, and the tab strip shows it. */
export function showNeutralTitle(): void {
  document.title = neutralTitle;
}

/**
 * Shows the neutral title where something else may take it (a hidden tab, another window, a menu of the browser, print, save and
 * bookmark, the end of the page), and the page's own at every other event.
 */
export function updateTitle({ type, key = '', ctrlKey, metaKey }: Event & Partial<KeyboardEvent>): void {
  const isShortcut = (ctrlKey || metaKey) && /^[dps]$/i.test(key);
  // All events that begin so: "beforeprint", "beforeunload", "blur" and "contextmenu".
  if (isShortcut || document.hidden || /^[bc]/.test(type)) showNeutralTitle();
  else showPageTitle();
}

function showPageTitle(): void {
  if (document.title !== pageTitle) document.title = pageTitle;
}

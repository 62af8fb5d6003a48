/**
 * The whole quick exit as one classic script in the head, before any style sheet: a module or an external file would run
 * too late for a visitor who leaves while the page is still loading.
 */
import { arrivalHash } from './address.client.ts';
import { guardBack, guardRestoredPage, isExiting, leaveTab } from './exit.client.ts';
import { scrollToFragment, watchLinks } from './link-clicks.client.ts';
import { watchShiftKey } from './shift-key.client.ts';
import { watchTabs } from './tabs.client.ts';
import { keepTitleOutOfHistory, showNeutralTitle, updateTitle } from './title.client.ts';

const { style } = document.documentElement;

keepTitleOutOfHistory();
document.addEventListener('prerenderingchange', keepTitleOutOfHistory);
guardBack();
watchTabs(leaveTab);
watchLinks();
watchShiftKey();
addEventListener('DOMContentLoaded', () => scrollToFragment(arrivalHash));

// Safari before 14 sends it to the document alone.
document.addEventListener('visibilitychange', onTitleEvent);
for (const type of [
  'beforeprint',
  'blur',
  'contextmenu',
  // Firefox records a title for its history with a delay: when the page is hidden, that is too late.
  'beforeunload',
  'afterprint',
  'focus',
  // A link to a download does not unload the page.
  'pointerdown',
  'keydown',
])
  addEventListener(type, onTitleEvent);

function onTitleEvent(event: Event): void {
  if (!isExiting()) updateTitle(event);
  // Escape would cancel the navigation to the other page.
  else if ((event as KeyboardEvent).key === 'Escape') event.preventDefault();
}

addEventListener('pagehide', () => {
  if (isExiting()) return;
  showNeutralTitle();
  // A page in the back/forward cache must not flash up before the guard has run.
  style.visibility = 'hidden';
});

addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  guardRestoredPage();
  if (isExiting()) return;
  style.visibility = '';
  keepTitleOutOfHistory();
});

// Firefox caches pages for Back unless they listen for unload; other browsers deprecate that event.
if (CSS.supports('-moz-appearance', 'none')) addEventListener('unload', () => {});

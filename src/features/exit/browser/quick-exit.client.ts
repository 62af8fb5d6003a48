/**
 * The whole quick exit as one classic script in the head, before any style sheet: a module or an external file would run
 * too late for a visitor who leaves while the page is still loading.
 */
import { guardBack, guardRestoredPage, isExiting } from './exit.client.ts';
import { watchLinks } from './link-clicks.client.ts';
import { watchQuietVisit } from './quiet-visit.client.ts';
import { watchShiftKey } from './shift-key.client.ts';
import { keepTitleOutOfHistory, showNeutralTitle, showPageTitle } from './title.client.ts';

const root = document.documentElement;

// The hint about the Shift key is true only from here on.
root.dataset['live'] = '';
keepTitleOutOfHistory();
guardBack();
watchLinks();
watchShiftKey();
addEventListener('DOMContentLoaded', watchQuietVisit);

addEventListener('keydown', (event) => {
  // Escape would cancel the navigation to the other page.
  if (event.key === 'Escape' && isExiting()) event.preventDefault();
});

addEventListener('pagehide', () => {
  if (isExiting()) return;
  showNeutralTitle();
  // A page in the back/forward cache must not flash up before the guard has run.
  root.style.visibility = 'hidden';
});

addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  guardRestoredPage();
  if (isExiting()) return;
  root.style.visibility = '';
  keepTitleOutOfHistory();
});

document.addEventListener('visibilitychange', () => {
  if (isExiting()) return;
  if (document.hidden) showNeutralTitle();
  else showPageTitle();
});

if (CSS.supports('-moz-appearance', 'none')) {
  // Firefox caches pages for Back unless they listen for unload; other browsers deprecate that event.
  addEventListener('unload', () => {});
  // Firefox records a title for its history with a delay: when the page is hidden, that is too late.
  addEventListener('beforeunload', showNeutralTitle);
  // A link to a download does not unload the page.
  for (const type of ['pointerdown', 'keydown'])
    addEventListener(type, () => {
      if (!isExiting()) showPageTitle();
    });
}

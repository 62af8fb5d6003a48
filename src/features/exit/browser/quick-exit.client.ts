/**
 * Everything about leaving safely, as one classic script in the head before any style sheet: a module or an external
 * file would come too late for a visitor who leaves while the page is still arriving.
 */
import { guardBack, guardRestoredPage, isExiting } from './exit.client.ts';
import { watchLinks } from './link-clicks.client.ts';
import { watchQuietVisit } from './quiet-visit.client.ts';
import { watchShiftKey } from './shift-key.client.ts';
import { keepTitleOutOfHistory, showNeutralTitle, showPageTitle } from './title.client.ts';

const root = document.documentElement;

// Only now is it true that the Shift key leaves.
root.dataset['live'] = '';
keepTitleOutOfHistory();
guardBack();
watchLinks();
watchShiftKey();
addEventListener('DOMContentLoaded', watchQuietVisit);

addEventListener('keydown', (event) => {
  // Escape would stop the browser on its way to the other page.
  if (event.key === 'Escape' && isExiting()) event.preventDefault();
});

addEventListener('pagehide', () => {
  if (isExiting()) return;
  showNeutralTitle();
  // A page that the browser keeps whole must not flash up before the guard has looked at it.
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
  // Firefox keeps pages whole unless they listen for unload; other browsers ask sites not to.
  addEventListener('unload', () => {});
  // It takes a title for its history a moment after the change: when the page is hidden, that is too late.
  addEventListener('beforeunload', showNeutralTitle);
  // A link to a file leaves the page where it is.
  for (const use of ['pointerdown', 'keydown'])
    addEventListener(use, () => {
      if (!isExiting()) showPageTitle();
    });
}

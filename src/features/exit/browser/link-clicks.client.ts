import { exit } from './exit.client.ts';
import { isQuiet } from './quiet-visit.client.ts';

/** Handles every click on a link, from the first part of the page on. */
export function watchLinks(): void {
  addEventListener('click', onClick, true);
  addEventListener('auxclick', onClick, true);
}

function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link) return;
  if (link.id === 'leave') {
    event.preventDefault();
    exit();
    return;
  }
  if (!opensInSameTab(event, link)) return;
  if (link.hash && link.pathname === location.pathname) {
    event.preventDefault();
    scrollToFragment(link.hash);
  } else if (isQuiet()) {
    event.preventDefault();
    location.replace(link.href);
  }
}

function opensInSameTab(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return event.button === 0 && !modified && link.origin === location.origin;
}

/** Scrolls to a fragment without writing it into the URL, which would add a history entry. */
export function scrollToFragment(hash: string): void {
  const target = document.getElementById(hash.slice(1));
  if (!target) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}

import { exit } from './exit.client.ts';
import { isQuiet } from './quiet-visit.client.ts';

/** Handles every press of a link, from the moment the first part of the page arrives. */
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

/** Goes to a part of this page without writing it into the address, where it would be a row in the history. */
function scrollToFragment(hash: string): void {
  const part = document.getElementById(hash.slice(1));
  if (!part) return;
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
  part.scrollIntoView();
}

const neutralTitle = document.documentElement.dataset['title'] || '';
const pageTitle = document.title;

/**
 * Keeps the neutral title in the browser's history and the page's own title in the tab, for search engines and assistive
 * technology. Chromium records the title of a page until it has changed ten times or five seconds have passed since load.
 * So a change at the exit is too late for a longer visit; more than ten changes at once, before the page's own title is
 * restored, are not.
 */
export function keepTitleOutOfHistory(): void {
  for (let change = 0; change < 6; change++) {
    document.title = `${neutralTitle} –`;
    document.title = neutralTitle;
  }
  showPageTitle();
}

/** Sets the neutral title of a tab that is hidden or left: other browsers record the last title, and the tab strip shows it. */
export function showNeutralTitle(): void {
  document.title = neutralTitle;
}

export function showPageTitle(): void {
  if (document.title !== pageTitle) document.title = pageTitle;
}

/**
 * Returns a head with only the neutral title and the icon. Without a title a browser would show the URL; without the icon
 * it would request another from this host.
 */
export function neutralHead(): HTMLHeadElement {
  const head = document.createElement('head');
  const title = document.createElement('title');
  title.textContent = neutralTitle;
  head.append(title, ...document.querySelectorAll('link[rel=icon]'));
  return head;
}

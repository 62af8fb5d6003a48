const neutralTitle = document.documentElement.dataset['title'] ?? '';
const pageTitle = document.title;

/**
 * Leaves the neutral title in the browser's history, and the page's own title in its tab for search engines and
 * assistive technology. Chromium stores the title of a page until it has changed ten times or five seconds have
 * passed since the page had loaded. So changing it during the exit is too late for a longer visit;
 * changing it more than ten times at once, before the page's own title comes back, is not.
 */
export function keepTitleOutOfHistory(): void {
  for (let change = 0; change < 6; change++) {
    document.title = `${neutralTitle} –`;
    document.title = neutralTitle;
  }
  showPageTitle();
}

/** For a tab that is hidden or left: other browsers store the last title, and the tab strip shows it. */
export function showNeutralTitle(): void {
  document.title = neutralTitle;
}

export function showPageTitle(): void {
  if (document.title !== pageTitle) document.title = pageTitle;
}

/**
 * A head that holds nothing but the neutral title and the icon. Without a title a browser would show the address;
 * without the icon it would ask this host for another.
 */
export function neutralHead(): HTMLHeadElement {
  const head = document.createElement('head');
  const title = document.createElement('title');
  title.textContent = neutralTitle;
  head.append(title, ...document.querySelectorAll('link[rel=icon]'));
  return head;
}

import type { Page } from '../../content/pages.ts';

/** True for a page with the search box. */
export function hasSearchBox(page: Page): boolean {
  return page.body.components.some(({ name }) => name === 'SearchBox');
}

import type { Page } from '../../content/pages.ts';
import type { Site } from '../site.ts';

/** Pages of the section about the site that the menu of every page leads to. */
const menuPages: ReadonlySet<string> = new Set(['search', 'a-to-z']);

/**
 * Returns the breadcrumbs of a page: the home page, the index of its section unless the menu has the page itself, the page. Empty
 * for the home page.
 */
export function breadcrumbsOf(site: Site, page: Page): Page[] {
  if (page.address === '') return [];
  const section = site.sections.find(({ id }) => id === page.section);
  const sectionIndex = section?.pages[0];
  const ancestors = sectionIndex && sectionIndex !== page && !menuPages.has(page.id) ? [sectionIndex] : [];
  return [site.page('home'), ...ancestors, page];
}

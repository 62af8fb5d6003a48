import type { Page } from '../../content/pages.ts';
import type { Site } from '../site.ts';

/** Returns the breadcrumbs of a page: the home page, the index of its section, the page itself. Empty for the home page. */
export function breadcrumbsOf(site: Site, page: Page): Page[] {
  if (page.address === '') return [];
  const section = site.sections.find(({ id }) => id === page.section);
  const sectionIndex = section?.pages[0];
  const ancestors = sectionIndex && sectionIndex !== page ? [sectionIndex] : [];
  return [site.page('home'), ...ancestors, page];
}

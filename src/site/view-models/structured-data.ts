import type { Page } from '../../content/pages.ts';
import type { Site } from '../site.ts';
import { breadcrumbsOf } from './breadcrumbs.ts';

/**
 * Returns JSON-LD (schema.org) for search engines: the address, review date and breadcrumbs of a page. What its head says already
 * (title with publisher, description, language) is left out.
 */
export function structuredData(site: Site, page: Page): object {
  const trail = breadcrumbsOf(site, page);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: site.canonicalUrlOf(page),
    lastReviewed: page.reviewed,
    ...(trail.length > 0 && { breadcrumb: breadcrumbList(site, trail) }),
  };
}

function breadcrumbList(site: Site, trail: Page[]): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((page, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: page.shortTitle ?? page.title,
      item: site.canonicalUrlOf(page),
    })),
  };
}

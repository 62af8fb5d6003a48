import type { Page } from '../../content/pages.ts';
import type { Site } from '../site.ts';
import { breadcrumbsOf } from './breadcrumbs.ts';

/** Returns JSON-LD (schema.org) for search engines: the page with its review date, breadcrumbs and publisher. */
export function structuredData(site: Site, page: Page): object {
  const url = site.canonicalUrlOf(page);
  const trail = breadcrumbsOf(site, page);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebPage',
        '@id': url,
        url,
        name: page.title,
        description: page.description,
        inLanguage: site.languageTag,
        lastReviewed: page.reviewed,
        publisher: publisher(site),
        ...(trail.length > 0 && { breadcrumb: { '@id': `${url}#trail` } }),
      },
      ...(trail.length > 0 ? [breadcrumbList(site, trail, url)] : []),
    ],
  };
}

function publisher(site: Site): object {
  const type = site.brand.kind === 'police' ? 'GovernmentOrganization' : 'Organization';
  return { '@type': type, name: site.localize(site.brand.name), url: site.brand.website };
}

function breadcrumbList(site: Site, trail: Page[], url: string): object {
  return {
    '@type': 'BreadcrumbList',
    '@id': `${url}#trail`,
    itemListElement: trail.map((page, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: page.shortTitle ?? page.title,
      item: site.canonicalUrlOf(page),
    })),
  };
}

import type { Page } from '../content/pages.ts';
import type { Site } from './site.ts';

/** What search engines are told about a page: which URL to index, or none. */
export interface Indexing {
  noindex: boolean;
  /** The canonical URL; that of another publisher's site where the pack says so. */
  canonical: string;
  /** True when this site is the canonical one, so that the page is in the sitemap with its translations. */
  inSitemap: boolean;
}

/**
 * Applies the policy of the pack (`canonical`) to a page. An unlisted page, such as an error page, stays hidden, and so
 * does a draft.
 */
export function indexingOf(site: Site, page: Page): Indexing {
  const { canonical, draft } = site.brand;
  const hidden = page.listed === false || canonical === 'hidden' || draft;
  const canonicalOrigin = typeof canonical === 'string' ? undefined : canonical[site.language];
  return {
    noindex: hidden,
    canonical: canonicalOrigin ? `${canonicalOrigin}${site.pathOf(page)}` : site.canonicalUrlOf(page),
    inSitemap: !hidden && !canonicalOrigin,
  };
}

import type { Page } from '../content/pages.ts';
import type { Site } from './site.ts';

/** What search engines are told of a page: which address to list, or to leave it out. */
export interface Indexing {
  noindex: boolean;
  /** The address to list; that of another copy where the pack says so. */
  canonical: string;
  /** True when this copy is the one to list, and so belongs in the sitemap with its languages. */
  inSitemap: boolean;
}

/** The policy of the pack (`canonical`), for one page. A page that is never listed, such as an error, stays hidden, and so does a draft. */
export function indexingOf(site: Site, page: Page): Indexing {
  const { canonical, draft } = site.brand;
  const hidden = page.listed === false || canonical === 'hidden' || draft;
  const other = typeof canonical === 'string' ? undefined : canonical[site.language];
  return {
    noindex: hidden,
    canonical: other ? `${other}${site.pathOf(page)}` : site.canonicalUrlOf(page),
    inSitemap: !hidden && !other,
  };
}

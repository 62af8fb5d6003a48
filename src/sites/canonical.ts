import type { Page } from './pages.ts';
import type { Site } from './site.ts';

/** What search engines are told of a page: which address to list, or to leave it out. */
export interface Listing {
  hidden: boolean;
  /** The address to list; that of another copy where the pack says so. */
  canonical: string;
  /** True when this copy is the one to list, and so belongs in the sitemap with its languages. */
  own: boolean;
}

/** The policy of the pack (`canonical`), for one page. A page that is never listed, such as an error, stays hidden, and so does a draft. */
export function listingOf(site: Site, page: Page): Listing {
  const { canonical, draft } = site.brand;
  const hidden = page.listed === false || canonical === 'hidden' || draft;
  const other = typeof canonical === 'string' ? undefined : canonical[site.language];
  return {
    hidden,
    canonical: other ? `${other}${site.addressOf(page)}` : site.canonicalOf(page),
    own: !hidden && !other,
  };
}

import type { Page } from '../content/pages.ts';
import type { Site } from './site.ts';

/** A page in one of the languages of its brand. */
export interface Translation {
  language: string;
  languageTag: string;
  /** The name of the language in that language. */
  name: string;
  /** A path from the root of the host, or a URL where the languages have hosts of their own. */
  href: string;
  canonical: string;
}

/** Returns this page in every language of the brand that has it, its own included. */
export function translationsOf(site: Site, page: Page): Translation[] {
  return site.localizedSites.flatMap((each) => {
    const twin = each.pages.find(({ id }) => id === page.id);
    if (!twin) return [];
    const canonical = each.canonicalUrlOf(twin);
    const sameHost = each.brand.domains[each.language] === site.brand.domains[site.language];
    return {
      language: each.language,
      languageTag: each.languageTag,
      name: each.t('language.name'),
      href: sameHost ? each.pathOf(twin) : canonical,
      canonical,
    };
  });
}

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
  return site.localizedSites.flatMap((localized) => {
    const translated = localized.pages.find(({ id }) => id === page.id);
    if (!translated) return [];
    const canonical = localized.canonicalUrlOf(translated);
    const sameHost = localized.brand.domains[localized.language] === site.brand.domains[site.language];
    return {
      language: localized.language,
      languageTag: localized.languageTag,
      name: localized.t('language.name'),
      href: sameHost ? localized.pathOf(translated) : canonical,
      canonical,
    };
  });
}

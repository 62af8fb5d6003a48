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
  /** "noreferrer" for a URL of another host, which learns nothing of where the reader was; undefined on the same one. */
  rel: 'noreferrer' | undefined;
  canonical: string;
}

/** Returns this page in every language of the brand that has it, its own included. */
export function translationsOf(site: Site, page: Page): Translation[] {
  return site.localizedSites.flatMap((localized) => {
    const translated = localized.pages.find(({ id }) => id === page.id);
    if (!translated) return [];
    const canonical = localized.canonicalUrlOf(translated);
    const sameHost = isOnSameHost(localized, site);
    return {
      language: localized.language,
      languageTag: localized.languageTag,
      name: localized.t('language.name'),
      href: sameHost ? localized.pathOf(translated) : canonical,
      rel: sameHost ? undefined : 'noreferrer',
      canonical,
    };
  });
}

/** True for a publisher with another host for another language: a browser keeps the mark of the exit for each host alone. */
export function hasSeveralHosts(site: Site): boolean {
  return site.localizedSites.some((localized) => !isOnSameHost(localized, site));
}

function isOnSameHost({ brand, language }: Site, site: Site): boolean {
  return brand.domains[language] === site.brand.domains[site.language];
}

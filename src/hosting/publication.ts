import type { Site } from '../sites/site.ts';
import { type Needs, needsOf, type SentPage } from './content-security-policy.ts';
import { isHashed } from './headers.ts';

/** What a host must know of a finished site: all that its configuration is made from. */
export interface Publication {
  /** The id of the brand. */
  id: string;
  /** The host that its pack names. */
  host?: string;
  /** Its languages, as they stand in the names of files. */
  languages: string[];
  /** The names of the host, like "information.midshire.example", the first language's first. */
  hosts: string[];
  /** The error page of each host name: of the first language whose domain it is. */
  errorPageOf: Map<string, string>;
  /** What the policies of its pages allow. */
  needs: Needs;
  /** The error page for every address that no other language claims. */
  errorPage: string;
  /** The error pages of the other languages, each with the beginning of the addresses that it answers for. */
  otherErrorPages: { prefix: string; page: string }[];
  /** The addresses of the files that a browser may keep. */
  kept: string[];
}

/**
 * What a host must know: of a site in its first language, of the files in its folder that visitors can open, and of the
 * pages among them.
 */
export function publicationOf(site: Site, files: string[], pages: SentPage[]): Publication {
  const errorPageOf = (each: Site) => each.addressOf(each.page('not-found'));
  const hostOf = ({ brand, language }: Site) => new URL(brand.domains[language] ?? '').host;
  const hosts = site.languages.map(hostOf);
  const errorPageByHost = new Map<string, string>();
  // The last one set stays, and the first language is to.
  for (const each of site.languages.toReversed()) errorPageByHost.set(hostOf(each), errorPageOf(each));
  return {
    id: site.brand.id,
    ...(site.brand.host && { host: site.brand.host }),
    languages: site.languages.map(({ language }) => language),
    hosts: [...new Set(hosts)],
    errorPageOf: errorPageByHost,
    needs: needsOf(pages),
    errorPage: errorPageOf(site),
    otherErrorPages: site.languages
      .filter((each) => each !== site)
      .map((each) => {
        const page = errorPageOf(each);
        return { prefix: page.slice(0, page.lastIndexOf('/') + 1), page };
      }),
    kept: files.map((file) => `/${file}`).filter(isHashed),
  };
}

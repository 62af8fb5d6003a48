import type { Site } from '../site/site.ts';
import { type CspSources, collectCspSources, type ServedPage } from './content-security-policy.ts';
import { isHashed } from './headers.ts';

/** What a host must know of a finished site: all that its configuration is made from. */
export interface HostingModel {
  /** The id of the brand. */
  id: string;
  /** The host that its pack names. */
  host?: string;
  /** Its languages, as in file names. */
  languages: string[];
  /** The names of the host, like "information.midshire.example", the first language's first. */
  hostnames: string[];
  /** The error page of each host name: of the first language whose domain it is. */
  errorPagesByHost: Map<string, string>;
  /** What the policies of its pages allow. */
  cspSources: CspSources;
  /** The error page for every address that no other language claims. */
  errorPage: string;
  /** The error pages of the other languages, each with the beginning of the addresses that it answers for. */
  otherErrorPages: { prefix: string; page: string }[];
  /** The addresses of the files that a browser may keep. */
  immutableFiles: string[];
}

/**
 * What a host must know: of a site in its first language, of the files in its folder that visitors can open, and of the
 * pages among them.
 */
export function createHostingModel(site: Site, files: string[], pages: ServedPage[]): HostingModel {
  const errorPageOf = (each: Site) => each.pathOf(each.page('not-found'));
  const hostOf = ({ brand, language }: Site) => new URL(brand.domains[language] ?? '').host;
  const hosts = site.localizedSites.map(hostOf);
  const errorPageByHost = new Map<string, string>();
  // The last one set stays, and the first language is to.
  for (const each of site.localizedSites.toReversed()) errorPageByHost.set(hostOf(each), errorPageOf(each));
  return {
    id: site.brand.id,
    ...(site.brand.host && { host: site.brand.host }),
    languages: site.localizedSites.map(({ language }) => language),
    hostnames: [...new Set(hosts)],
    errorPagesByHost: errorPageByHost,
    cspSources: collectCspSources(pages),
    errorPage: errorPageOf(site),
    otherErrorPages: site.localizedSites
      .filter((each) => each !== site)
      .map((each) => {
        const page = errorPageOf(each);
        return { prefix: page.slice(0, page.lastIndexOf('/') + 1), page };
      }),
    immutableFiles: files.map((file) => `/${file}`).filter(isHashed),
  };
}

import { recalledTexts } from '../site/recalls.ts';
import type { Site } from '../site/site.ts';
import { collectCspSources, type ServedPage } from './content-security-policy.ts';
import { fileHeaders } from './headers.ts';
import { hostConfigFiles } from './host-registry.ts';
import type { HostingModel } from './hosting-model.ts';

/**
 * Creates the hosting model from a site in its first language, its served files, and the pages among them.
 */
export function createHostingModel(site: Site, files: string[], pages: ServedPage[]): HostingModel {
  const errorPageOf = (localizedSite: Site) => localizedSite.pathOf(localizedSite.page('not-found'));
  const hostOf = ({ brand, language }: Site) => new URL(brand.domains[language] ?? '').host;
  const hosts = site.localizedSites.map(hostOf);
  const errorPageByHost = new Map<string, string>();
  // Reversed, so that the first language wins where languages share a host name.
  for (const localizedSite of site.localizedSites.toReversed())
    errorPageByHost.set(hostOf(localizedSite), errorPageOf(localizedSite));
  return {
    id: site.brand.id,
    ...(site.brand.host && { host: site.brand.host }),
    languages: site.localizedSites.map(({ language }) => language),
    hostnames: [...new Set(hosts)],
    errorPagesByHost: errorPageByHost,
    cspSources: collectCspSources(pages),
    errorPage: errorPageOf(site),
    otherErrorPages: site.localizedSites
      .filter((localizedSite) => localizedSite !== site)
      .map((localizedSite) => {
        const page = errorPageOf(localizedSite);
        return { prefix: page.slice(0, page.lastIndexOf('/') + 1), page };
      }),
    configFiles: hostConfigFiles,
    recalled: recalledTexts(site.recalled, site.facts),
    filesWithHeaders: files.map((file) => `/${file}`).filter((address) => fileHeaders(address).length > 0),
  };
}

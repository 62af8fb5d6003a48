import { feedPath } from '../site/page-path.ts';
import type { Site } from '../site/site.ts';
import { atomFeed } from './feed.ts';
import { type OpenDataFile, openData, openDataFiles, openDataSchema } from './open-data.ts';
import { robotsTxt, securityTxt, sitemap } from './sitemap.ts';

/** Generates the machine-readable text files of a brand, by name: robots.txt, sitemap, security.txt, feeds, open data. */
export function textFiles(sites: Site[]): Map<string, string> {
  const files = new Map<string, string>();
  const [site] = sites;
  if (!site) return files;
  const { brand } = site;
  files.set('robots.txt', robotsTxt(brand));
  files.set('sitemap.xml', sitemap(sites));
  files.set('.well-known/security.txt', securityTxt(brand));
  for (const localizedSite of sites)
    files.set(feedPath(brand.languages, localizedSite.language), atomFeed(localizedSite));
  const publisher = { name: site.localize(brand.name), siteUrl: brand.domains[site.language] ?? '' };
  for (const file of Object.keys(openDataFiles) as OpenDataFile[]) {
    files.set(`${file}.json`, openData(file, site.facts, publisher));
    files.set(`${file}.schema.json`, openDataSchema(file, publisher));
  }
  return files;
}

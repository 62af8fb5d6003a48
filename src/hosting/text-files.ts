import { type DataFile, dataFiles, openData, openDataSchema } from '../facts/open-data.ts';
import { feedAddress } from '../sites/address.ts';
import type { Site } from '../sites/site.ts';
import { feed } from './feed.ts';
import { robots, securityText, sitemap } from './site-files.ts';

/** The text files of a brand that programs read, by their names: its facts as open data, its changes, its pages. */
export function textFiles(sites: Site[]): Map<string, string> {
  const files = new Map<string, string>();
  const [site] = sites;
  if (!site) return files;
  const { brand } = site;
  files.set('robots.txt', robots(brand));
  files.set('sitemap.xml', sitemap(sites));
  files.set('.well-known/security.txt', securityText(brand));
  for (const each of sites) files.set(feedAddress(brand.languages, each.language), feed(each));
  const publisher = { name: site.words(brand.name), address: brand.domains[site.language] ?? '' };
  for (const file of Object.keys(dataFiles) as DataFile[]) {
    files.set(`${file}.json`, openData(file, site.facts, publisher));
    files.set(`${file}.schema.json`, openDataSchema(file, publisher));
  }
  return files;
}

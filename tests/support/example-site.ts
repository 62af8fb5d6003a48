import path from 'node:path';
import { allPackFolders } from '../../src/brand/all-packs.ts';
import { readInputs } from '../../src/site/inputs.ts';
import { createSites, type Site } from '../../src/site/site.ts';

/** The sites of folders of packs that were read together, by folder. The content is the same for each. */
const loaded = new Map<string, Site[]>();

/** The sites of a brand, one per language, read from the sources: no build needed. Tests must not change them. */
export function loadSites(brandFolder: string): Site[] {
  const folder = path.resolve(brandFolder);
  if (!loaded.has(folder)) {
    const examples = allPackFolders();
    const packs = examples.some((pack) => path.resolve(pack) === folder) ? examples : [brandFolder];
    const sites = createSites(readInputs(packs));
    for (const [pack, own = []] of Map.groupBy(sites, ({ brand }) => path.resolve(brand.folder)))
      loaded.set(pack, own);
  }
  return loaded.get(folder) ?? [];
}

/** The site of a brand in its first language. Tests must not change it. */
export function loadSite(brandFolder: string): Site {
  const [site] = loadSites(brandFolder);
  if (!site) throw new Error(`${brandFolder} cannot be read.`);
  return site;
}

/** The site of the example brand. Tests must not change it. */
export function loadExampleSite(): Site {
  return loadSite('brands/midshire');
}

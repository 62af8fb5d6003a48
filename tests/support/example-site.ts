import { readInputs } from '../../src/site/inputs.ts';
import { createSites, type Site } from '../../src/site/site.ts';

/** The site of a brand, read from the sources: no build needed. */
export function loadSite(brandFolder: string): Site {
  const [site] = createSites(readInputs([brandFolder]));
  if (!site) throw new Error(`${brandFolder} cannot be read.`);
  return site;
}

/** The site of the example brand, read from the sources. */
export function loadExampleSite(): Site {
  return loadSite('brands/midshire');
}

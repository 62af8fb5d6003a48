import { readFileSync } from 'node:fs';
import path from 'node:path';
import { htmlFiles } from '../../src/hosting/files.ts';
import { type Site, sitesOf } from '../../src/sites/site.ts';
import { readSources } from '../../src/sites/sources.ts';

/** The site that `npm test` has just built. */
export const folder = 'dist/midshire';

/** Its pages: the file, the address and the text of each. */
export const pages = htmlFiles(folder).map((file) => ({
  file,
  address: `/${file.replace(/index\.html$/, '')}`,
  html: readFileSync(path.join(folder, file), 'utf8'),
}));

/** What it was built from. */
export function site(): Site {
  const [first] = sitesOf(readSources(['brands/midshire']));
  if (!first) throw new Error('brands/midshire cannot be read.');
  return first;
}

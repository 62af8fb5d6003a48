import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allPackFolders } from '../../src/brand/all-packs.ts';
import { htmlFiles } from '../../src/hosting/served-files.ts';

/** The site that `npm test` has just built. */
export const siteFolder = 'dist/midshire';

/** Its pages: file, address and HTML. */
export const builtPages = htmlFiles(siteFolder).map((file) => ({
  file,
  address: `/${file.replace(/index\.html$/, '')}`,
  html: readFileSync(path.join(siteFolder, file), 'utf8'),
}));

/** The built sites of all example packs, the reference first. */
export function builtPackFolders(): string[] {
  const folders = allPackFolders().map((pack) => `dist/${path.basename(pack)}`);
  return [siteFolder, ...folders.filter((folder) => folder !== siteFolder)];
}

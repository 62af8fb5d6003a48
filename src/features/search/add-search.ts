import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '../../content/pages.ts';
import type { Site } from '../../site/site.ts';
import { buildSearchIndex, fullTextPages } from './build-search-index.ts';
import { hasSearchBox } from './has-search-box.ts';
import { buildPagefindIndex } from './pagefind-index.ts';
import { searchBundle } from './search-bundle.ts';
import { searchFilesPlaceholder } from './search-files.ts';

/** The folder of everything that reveals pages: hosts send it with no-store, unlike /assets/. */
const searchFolder = 'look';
/** Letters of the hash in a name: as many as in the names of pictures. */
const hashLength = 12;

/**
 * Adds the search to the rendered pages of one brand: for each language the code of the box with its small index, the
 * headings of the pages and the full text, and in each page with the box the addresses of these files.
 */
export async function addSearch(folder: string, sites: Site[]): Promise<void> {
  if (!sites.some(({ pages }) => pages.some(hasSearchBox))) return;
  const program = await searchBundle();
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
    return `/${name}`;
  };
  for (const site of sites) {
    const htmlOf = (page: Page) => readFileSync(htmlFileOf(folder, site, page), 'utf8');
    const { index, parts } = buildSearchIndex(site, htmlOf);
    const pages = fullTextPages(site).map((page) => ({ address: site.pathOf(page), html: htmlOf(page) }));
    const within = `${searchFolder}/${site.language}`;
    for (const { name, content } of await buildPagefindIndex(site.language, pages))
      put(`${within}/${name}`, content);
    const lasting = (end: string, content: string) => put(`${within}.${shortHash(content)}.${end}`, content);
    const addresses = {
      // One file instead of two: what stands around a file on its way weighs as much as a tenth of the index.
      code: lasting('js', `${program}\nexport const index=${JSON.stringify(index)}`),
      parts: lasting('json', JSON.stringify(parts)),
      text: `/${within}/pagefind.js`,
    };
    for (const page of site.pages.filter(hasSearchBox))
      injectAssetPaths(htmlFileOf(folder, site, page), addresses);
  }
}

function htmlFileOf(folder: string, site: Site, page: Page): string {
  return path.join(folder, site.pathOf(page), 'index.html');
}

/** Writes into a page where the files of its search are. */
function injectAssetPaths(file: string, addresses: Record<string, string>): void {
  const html = readFileSync(file, 'utf8');
  const placeholder = `"${searchFilesPlaceholder}"`;
  if (!html.includes(placeholder)) throw new Error(`${file} has no search box to fill.`);
  const value = JSON.stringify(addresses).replaceAll('"', '&quot;');
  writeFileSync(file, html.replace(placeholder, `"${value}"`));
}

function shortHash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, hashLength);
}

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '../../content/pages.ts';
import { pageFile } from '../../site/page-path.ts';
import type { Site } from '../../site/site.ts';
import { buildSearchIndex, fullTextPages } from './build-search-index.ts';
import { createCachedLearner } from './evidence-cache.ts';
import { hasSearchBox } from './has-search-box.ts';
import { buildPagefindIndex } from './pagefind-index.ts';
import { searchFilesPlaceholder } from './search-files.ts';

/** The folder of the files that reveal pages: hosts send it with no-store, unlike /assets/. */
const searchFolder = 'look';
/** Characters of the hash in a file name: as many as for pictures. */
const hashLength = 12;

/** The code of the search, compiled from this folder. */
export interface SearchCode {
  /** The module of the search box, which a page imports on first interaction. The same for every site. */
  searchBox: string;
  /** The module that learns from examples, with all that it imports. */
  learning: string;
}

/**
 * Adds the search to the rendered pages of one brand: writes for each language the bundle with its small index, the page
 * headings and the full-text index, and injects the paths of these files into each page with a search box.
 */
export async function addSearch(folder: string, sites: Site[], code: SearchCode): Promise<void> {
  if (!sites.some(({ pages }) => pages.some(hasSearchBox))) return;
  const learn = createCachedLearner(code.learning);
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
    return `/${name}`;
  };
  for (const site of sites) {
    const htmlOf = (page: Page) => readFileSync(htmlFileOf(folder, site, page), 'utf8');
    const { index, parts } = buildSearchIndex(site, htmlOf, learn);
    const pages = fullTextPages(site).map((page) => ({ address: site.pathOf(page), html: htmlOf(page) }));
    const languageFolder = `${searchFolder}/${site.language}`;
    for (const { name, content } of await buildPagefindIndex(site.language, pages))
      write(`${languageFolder}/${name}`, content);
    const writeHashed = (extension: string, content: string) =>
      write(`${languageFolder}.${shortHash(content)}.${extension}`, content);
    const addresses = {
      // One file instead of two: the overhead of a request is a tenth of the index.
      code: writeHashed('js', `${code.searchBox.trim()}\nexport const index=${JSON.stringify(index)}`),
      parts: writeHashed('json', JSON.stringify(parts)),
      text: `/${languageFolder}/pagefind.js`,
    };
    for (const page of site.pages.filter(hasSearchBox))
      injectAssetPaths(htmlFileOf(folder, site, page), addresses);
  }
}

function htmlFileOf(folder: string, site: Site, page: Page): string {
  return path.join(folder, pageFile(site.pathOf(page)));
}

/** Replaces the placeholder in a page with the paths of its search files. */
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

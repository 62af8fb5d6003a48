import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '../sites/pages.ts';
import { hasSearchBox } from '../sites/search-box.ts';
import type { Site } from '../sites/site.ts';
import { browserCode } from './browser-code.ts';
import { fullTextFiles } from './full-text-files.ts';
import { makeIndex, readPages } from './make-index.ts';

/** The folder of everything that tells of pages: no host lets a browser keep it, unlike what stands in /assets/. */
const folderOfWords = 'look';
/** Letters of the hash in a name: as many as in the names of pictures. */
const hashLength = 12;
/** How the box stands in a page as it was rendered. */
const unfilled = 'data-search hidden';

/**
 * Adds the search to the rendered pages of one brand: the code of the box, for each language a small index and the full
 * text, and in each page with the box the addresses of these files.
 */
export async function addSearch(folder: string, sites: Site[]): Promise<void> {
  if (!sites.some(({ pages }) => pages.some(hasSearchBox))) return;
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
    return `/${name}`;
  };
  const program = await browserCode();
  const code = put(`assets/look.${hashOf(program)}.js`, program);
  for (const site of sites) {
    const htmlOf = (page: Page) => readFileSync(fileOf(folder, site, page), 'utf8');
    const words = JSON.stringify(makeIndex(site, htmlOf));
    const index = put(`${folderOfWords}/${site.language}.${hashOf(words)}.json`, words);
    const pages = readPages(site).map((page) => ({ address: site.addressOf(page), html: htmlOf(page) }));
    const within = `${folderOfWords}/${site.language}`;
    for (const { name, content } of await fullTextFiles(site.language, pages))
      put(`${within}/${name}`, content);
    const addresses = { code, index, text: `/${within}/pagefind.js` };
    for (const page of site.pages.filter(hasSearchBox)) fill(fileOf(folder, site, page), addresses);
  }
}

function fileOf(folder: string, site: Site, page: Page): string {
  return path.join(folder, site.addressOf(page), 'index.html');
}

/** Writes into a page where the files of its search are. */
function fill(file: string, addresses: Record<string, string>): void {
  const html = readFileSync(file, 'utf8');
  if (!html.includes(unfilled)) throw new Error(`${file} has no search box to fill.`);
  const value = JSON.stringify(addresses).replaceAll('"', '&quot;');
  writeFileSync(file, html.replace(unfilled, `data-search="${value}" hidden`));
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, hashLength);
}

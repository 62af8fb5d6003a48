import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import type { Document, Element } from 'domhandler';
import { servedFiles } from '../hosting/files.ts';
import type { Problem } from '../problems/problem.ts';
import type { Site } from '../sites/site.ts';
import { elementsIn } from './elements.ts';

/** One built page. */
export interface BuiltPage {
  /** Relative to the folder of the site, like "steps/index.html". */
  file: string;
  /** With the name of that folder, for messages. */
  name: string;
  /** From the root of the host, like "/steps/". */
  address: string;
  html: string;
  /** Of <html>, like "en-GB"; empty where it says none. */
  language: string;
  /** Every element, in the order of the page. */
  elements: Element[];
  $: CheerioAPI;
}

/** A finished site on disk, with what it was built from. */
export interface BuiltSite {
  folder: string;
  /** The files that visitors can open: not what a host reads, nor a compressed copy. */
  files: string[];
  pages: BuiltPage[];
  /** The site in each of its languages. */
  sites: Site[];
}

/** Reads a finished site. */
export function readBuiltSite(folder: string, sites: Site[]): BuiltSite {
  const files = servedFiles(folder);
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(path.join(folder, file), 'utf8');
      const $ = load(html, { sourceCodeLocationInfo: true });
      const elements = elementsIn(($.root()[0] as Document).children);
      return {
        file,
        name: path.join(path.basename(folder), file),
        address: `/${file.replace(/index\.html$/, '')}`,
        html,
        language: elements[0]?.attribs['lang'] ?? '',
        elements,
        $,
      };
    });
  return { folder, files, pages, sites };
}

/** A fault in a built page, at an element where there is one. */
interface Fault {
  wrong: string;
  instead: string;
  element?: Element | undefined;
}

/** A problem in a built page. */
export function problemIn(page: BuiltPage, { wrong, instead, element }: Fault): Problem {
  const place = element?.sourceCodeLocation;
  return {
    file: page.name,
    ...(place && { line: place.startLine, column: place.startCol }),
    wrong,
    instead,
  };
}

/** Every attribute of every element of a page. */
export function* attributesOf(page: BuiltPage): Generator<{ element: Element; name: string; value: string }> {
  for (const element of page.elements)
    for (const [name, value] of Object.entries(element.attribs)) yield { element, name, value };
}

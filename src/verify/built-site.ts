import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import type { Document, Element } from 'domhandler';
import type { Diagnostic, MessageAndFix, Position } from '../diagnostics/diagnostic.ts';
import { servedFiles, urlPathOf } from '../hosting/served-files.ts';
import type { Site } from '../site/site.ts';
import { collectTexts, descendantElements } from './dom-traversal.ts';

/** Where an element leads, and where it stands. */
interface Target {
  url: string;
  position: Position | undefined;
}

/** What the head and the anchors of a page say: little enough to keep for all pages at once. */
interface Outline {
  /** Of <html>, like "en-GB"; empty where it says none. */
  language: string;
  title: string;
  description: string;
  /** The text of its style sheets. */
  style: string;
  /** The value of every id attribute. */
  ids: string[];
  /** Where links, pictures and scripts lead. */
  targets: Target[];
}

/** A page that has been taken apart. */
interface ParsedPage {
  $: CheerioAPI;
  elements: Element[];
}

/** One built page. It is taken apart when a rule first asks for it. */
export class BuiltPage {
  /** Relative to the folder of the site, like "steps/index.html". */
  readonly file: string;
  /** With the name of that folder, for messages. */
  readonly name: string;
  /** From the root of the host, like "/steps/". */
  readonly address: string;
  readonly html: string;
  #parsed: ParsedPage | undefined;
  #outline: Outline | undefined;

  constructor(folder: string, file: string) {
    this.file = file;
    this.name = path.join(path.basename(folder), file);
    this.address = urlPathOf(file);
    this.html = readFileSync(path.join(folder, file), 'utf8');
  }

  get $(): CheerioAPI {
    return this.#parse().$;
  }

  /** Every element, in the order of the page. */
  get elements(): Element[] {
    return this.#parse().elements;
  }

  get outline(): Outline {
    this.#outline ??= extractOutline(this.elements);
    return this.#outline;
  }

  get language(): string {
    return this.outline.language;
  }

  /** Lets go of the elements, which take thirty times the memory of the text. They come back if somebody asks. */
  release(): void {
    this.#outline ??= extractOutline(this.elements);
    this.#parsed = undefined;
  }

  #parse(): ParsedPage {
    if (!this.#parsed) {
      const $ = load(this.html, { sourceCodeLocationInfo: true });
      this.#parsed = { $, elements: descendantElements(($.root()[0] as Document).children) };
    }
    return this.#parsed;
  }
}

/** The elements that lead somewhere, each with the attribute that says where. */
const urlAttributes: Record<string, string> = {
  a: 'href',
  link: 'href',
  img: 'src',
  script: 'src',
  source: 'srcset',
};

function extractOutline(elements: Element[]): Outline {
  const named = (tag: string) => elements.filter(({ name }) => name === tag);
  const description = named('meta').find(({ attribs }) => attribs['name'] === 'description');
  return {
    language: elements[0]?.attribs['lang'] ?? '',
    title: collectTexts(named('title'), () => false).join(''),
    style: collectTexts(named('style'), () => false).join('\n'),
    description: description?.attribs['content'] ?? '',
    ids: elements.flatMap(({ attribs }) => attribs['id'] ?? []),
    targets: elements.flatMap((element) => {
      const url = element.attribs[urlAttributes[element.name] ?? ''];
      return url === undefined ? [] : { url, position: elementPosition(element) };
    }),
  };
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
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => new BuiltPage(folder, file));
  return { folder, files, pages, sites };
}

/** A fault in a built page, at an element where there is one. */
interface PageDiagnostic extends MessageAndFix {
  element?: Element | undefined;
  /** In the place of an element that is not at hand. */
  position?: Position | undefined;
}

/** A problem in a built page. */
export function pageDiagnostic(
  page: BuiltPage,
  { message, fix, element, position }: PageDiagnostic,
): Diagnostic {
  return {
    file: page.name,
    ...(position ?? elementPosition(element)),
    message,
    fix,
  };
}

function elementPosition(element: Element | undefined): Position | undefined {
  const place = element?.sourceCodeLocation;
  return place ? { line: place.startLine, column: place.startCol } : undefined;
}

/** Every attribute of every element of a page. */
export function* allAttributes(
  page: BuiltPage,
): Generator<{ element: Element; name: string; value: string }> {
  for (const element of page.elements)
    for (const [name, value] of Object.entries(element.attribs)) yield { element, name, value };
}

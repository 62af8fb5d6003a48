import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import type { Document, Element } from 'domhandler';
import type { Diagnostic, MessageAndFix, Position } from '../diagnostics/diagnostic.ts';
import { servedFiles, urlPathOf } from '../hosting/served-files.ts';
import type { Site } from '../site/site.ts';
import { collectTexts, descendantElements } from './dom-traversal.ts';

/** The URL of an element, with its position. */
interface Target {
  url: string;
  position: Position | undefined;
}

/** Summary of a page, small enough to keep in memory for all pages. */
interface Outline {
  /** `lang` of <html>, like "en-GB"; empty when missing. */
  language: string;
  title: string;
  description: string;
  /** Text of its style elements. */
  style: string;
  /** All id attributes. */
  ids: string[];
  /** URLs of links, images and scripts. */
  targets: Target[];
}

/** A parsed page. */
interface ParsedPage {
  $: CheerioAPI;
  elements: Element[];
}

/** A built page, parsed lazily. */
export class BuiltPage {
  /** Path relative to the site folder, like "steps/index.html". */
  readonly file: string;
  /** Path with the site folder, for messages. */
  readonly name: string;
  /** URL path, like "/steps/". */
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

  /** All elements, in document order. */
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

  /** Releases the elements, which take thirty times the memory of the text. The next access parses the page again. */
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

/** URL attribute by element name. */
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

/** A built site on disk, with its source. */
export interface BuiltSite {
  folder: string;
  /** Served files, without host configuration and precompressed files. */
  files: string[];
  pages: BuiltPage[];
  /** Site model in each language. */
  sites: Site[];
}

/** Reads a built site. */
export function readBuiltSite(folder: string, sites: Site[]): BuiltSite {
  const files = servedFiles(folder);
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => new BuiltPage(folder, file));
  return { folder, files, pages, sites };
}

/** A problem of a built page, optionally at an element. */
interface PageDiagnostic extends MessageAndFix {
  element?: Element | undefined;
  /** Position, when the element is not available. */
  position?: Position | undefined;
}

/** Creates a diagnostic about a built page. */
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
  const location = element?.sourceCodeLocation;
  return location ? { line: location.startLine, column: location.startCol } : undefined;
}

/** Yields every attribute of every element of a page. */
export function* allAttributes(
  page: BuiltPage,
): Generator<{ element: Element; name: string; value: string }> {
  for (const element of page.elements)
    for (const [name, value] of Object.entries(element.attribs)) yield { element, name, value };
}

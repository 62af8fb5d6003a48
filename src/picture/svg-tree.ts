import { SaxesParser, type SaxesTagNS } from 'saxes';
import { maxSvgDepth, maxSvgElements } from './limits.ts';
import type { PictureReport } from './picture-fault.ts';

/** An element in the namespace of SVG. Attributes of other namespaces are gone, but for `href`. */
export interface SvgElement {
  name: string;
  attributes: Map<string, string>;
  children: SvgElement[];
  /** The text of a style element; empty for any other. */
  text: string;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const htmlNamespace = 'http://www.w3.org/1999/xhtml';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';
/** What our messages say to do with a file that is no SVG at all. */
const exportAgain = 'the file exported again as SVG';

/** Aborts parsing. Its fault is in the report. */
class Unreadable extends Error {}

/**
 * Parses an SVG with a strict XML parser. What drawing programs add for themselves (elements and attributes of other
 * namespaces, metadata) is dropped; what is no SVG, or more of it than a picture needs, is a fault. Returns undefined then.
 */
export function parseSvg(text: string, report: PictureReport): SvgElement | undefined {
  try {
    return new TreeBuilder(text, report).build();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return undefined;
  }
}

type OpenedTag = Pick<SaxesTagNS, 'local' | 'prefix' | 'uri' | 'attributes'>;

class TreeBuilder {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #text: string;
  readonly #report: PictureReport;
  /** The open elements. One that is dropped, with all inside it, is undefined. */
  readonly #open: (SvgElement | undefined)[] = [];
  #root: SvgElement | undefined;
  #elements = 0;

  constructor(text: string, report: PictureReport) {
    this.#text = text;
    this.#report = report;
  }

  build(): SvgElement | undefined {
    const parser = this.#parser;
    parser.on('error', ({ message }) => this.#refuseSyntax(message));
    parser.on('doctype', (declaration) => this.#checkDoctype(declaration));
    parser.on('processinginstruction', ({ target }) => {
      if (target === 'xml-stylesheet') this.#refuse('a style sheet of another file', 'styles on the shapes');
      this.#report.drop('instructions for programs');
    });
    // Before attributes are parsed, so that the root element and the limits are checked first.
    parser.on('opentagstart', ({ name }) => this.#count(name));
    parser.on('opentag', (tag) => this.#openElement(tag));
    parser.on('closetag', () => void this.#open.pop());
    const addText = (text: string) => {
      const element = this.#open.at(-1);
      if (element?.name === 'style') element.text += text;
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.write(this.#text).close();
    return this.#root;
  }

  #refuse(what: string, fix: string): never {
    this.#report.fault(what, fix);
    throw new Unreadable(what);
  }

  #refuseSyntax(message: string): never {
    const before = this.#text.slice(0, this.#parser.position);
    const [, name] = /<\/([^<>\s]+)\s*>?$/.exec(before) ?? [];
    if (name && /close tag|closing tag/.test(message))
      this.#refuse(`an end tag </${name}> that ends nothing`, exportAgain);
    if (/unclosed tag|unexpected end|root element/.test(message))
      this.#refuse('an element that does not end', exportAgain);
    const [, prefix] = /unbound namespace prefix: "?([\w-]+)/i.exec(message) ?? [];
    if (prefix) this.#refuse(`the prefix ${prefix}:, which is declared nowhere`, exportAgain);
    if (/entity/.test(message))
      this.#refuse('an entity (&…;)', 'the file exported again without the data of the drawing program');
    this.#refuse(`something that is not SVG in line ${this.#parser.line}`, exportAgain);
  }

  #checkDoctype(declaration: string): void {
    if (declaration.includes('['))
      this.#refuse(
        'definitions of entities',
        'the file exported again without the data of the drawing program (Illustrator: "Preserve Illustrator Editing Capabilities" off)',
      );
    this.#report.drop('a document type');
  }

  #count(name: string): void {
    this.#elements += 1;
    if (this.#open.length === 0 && (this.#root || name.replace(/^.*:/, '') !== 'svg'))
      this.#refuse(`<${name}> outside the one <svg>`, 'a file with one picture');
    if (this.#elements > maxSvgElements)
      this.#refuse(`more than ${maxSvgElements} elements`, 'a simpler drawing, or a PNG');
  }

  #openElement({ local, prefix, uri, attributes, isSelfClosing }: SaxesTagNS): void {
    if (this.#open.length >= maxSvgDepth && !isSelfClosing)
      this.#refuse(`elements nested more than ${maxSvgDepth} deep`, 'fewer groups within each other');
    if (isActing(uri, local)) this.#report.fault('a script', 'a picture without scripts');
    else if (uri === htmlNamespace && /^(?:style|link)$/i.test(local))
      this.#report.fault('styles of a web page', 'styles on the shapes');
    const parent = this.#open.at(-1);
    const isInside = this.#open.length === 0 || parent !== undefined;
    const element = isInside ? this.#createElement({ local, prefix, uri, attributes }) : undefined;
    if (element && parent) parent.children.push(element);
    if (this.#open.length === 0) this.#root = element;
    this.#open.push(element);
  }

  /** Returns an element of SVG; undefined for one of the drawing program. */
  #createElement({ local, prefix, uri, attributes }: OpenedTag): SvgElement | undefined {
    if (uri === svgNamespace)
      return { name: local, attributes: this.#ownAttributes(attributes), children: [], text: '' };
    if (this.#open.length === 0)
      this.#refuse(
        `no xmlns="${svgNamespace}", without which browsers show nothing`,
        `<svg xmlns="${svgNamespace}" …>`,
      );
    this.#report.drop(prefix ? `what belongs to ${prefix}:` : `<${local}>`);
    return undefined;
  }

  /** The attributes without a namespace, and `href` of either: where both are, browsers take the one without. */
  #ownAttributes(attributes: SaxesTagNS['attributes']): Map<string, string> {
    const all = Object.values(attributes);
    const links = all.filter(({ uri, local }) => uri === xlinkNamespace && local === 'href');
    const own = new Map(links.map(({ value }) => ['href', value]));
    for (const { name, local, uri, value } of all) {
      if (/^on/i.test(local)) this.#report.fault('an event handler', 'a picture without scripts');
      else if (uri === '') own.set(local, value);
      else if (name === 'xml:base') this.#report.fault('a link to another file', 'a picture in one file');
      else if (!/^(?:xmlns|xml:|xlink:)/.test(name) && uri !== xlinkNamespace)
        this.#report.drop(`what belongs to ${name.replace(/:.*/, '')}:`);
    }
    return own;
  }
}

/** Whether an element of any namespace but those of drawing programs runs scripts or loads pages. */
function isActing(uri: string, local: string): boolean {
  if (uri === svgNamespace) return local === 'script';
  return /^(?:script|iframe|html|body|object|embed)$/i.test(local);
}

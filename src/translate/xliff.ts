import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { splitSegments } from '../content/translations/segments.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReadTranslation } from './read-translation.ts';
import type { WorkItem, WorkUnit } from './work-units.ts';

const namespace = 'urn:oasis:names:tc:xliff:document:2.0';

/** Writes items as XLIFF 2.0 (OASIS): a file for each page or text, its code as placeholders that translation programs protect. */
export function toXliff(items: readonly WorkItem[], languages: { source: string; target: string }): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${namespace}" version="2.0" srcLang="${languages.source}" trgLang="${languages.target}">`,
    ...items.map(toFile),
    '</xliff>',
    '',
  ].join('\n');
}

function toFile({ name, state, units }: WorkItem): string {
  const lines = units.map((unit) => toUnit(unit, state));
  return `<file id="${toId(name)}">\n${lines.join('\n')}\n</file>`;
}

function toUnit({ name, english, translation }: WorkUnit, state: string): string {
  const codes = new Codes(english);
  const source = codes.mark(english);
  const target = translation === undefined ? undefined : codes.mark(translation);
  const shown = state === 'checked' ? 'reviewed' : state === 'machine' ? 'translated' : 'initial';
  const data = codes.list.map((code, index) => `<data id="d${index + 1}">${escapeXml(code)}</data>`);
  return [
    `<unit id="${toId(name)}" xml:space="preserve">`,
    ...(data.length > 0 ? [`<originalData>${data.join('')}</originalData>`] : []),
    `<segment state="${shown}">`,
    `<source>${source}</source>`,
    ...(target === undefined ? [] : [`<target>${target}</target>`]),
    '</segment>',
    '</unit>',
  ].join('\n');
}

/** The code of one text, numbered as in its English. */
class Codes {
  readonly list: string[];

  constructor(english: string) {
    this.list = splitSegments(english).flatMap(({ code }) => code ?? []);
  }

  /** Returns a text with a placeholder for each code; code that the English lacks stays as it is. */
  mark(text: string): string {
    const left = this.list.map((code, index) => ({ code, id: index + 1 }));
    return splitSegments(text)
      .map(({ words, code }) => {
        if (words !== undefined) return escapeXml(words);
        const at = left.findIndex((each) => each.code === code);
        const [found] = at < 0 ? [] : left.splice(at, 1);
        return found ? `<ph id="${found.id}" dataRef="d${found.id}"/>` : escapeXml(code);
      })
      .join('');
  }
}

/** Ids are NMTOKENs, which have no slash. */
function toId(name: string): string {
  return name.replaceAll('/', ':');
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A unit while it is read. */
interface OpenUnit {
  name: string;
  line: number;
  data: Map<string, string>;
  source: string;
  target: string | undefined;
}

/** Reads the targets of an XLIFF 2 file. A unit without a target is left out. Never throws. */
export function fromXliff(
  file: string,
  text: string,
): { read: ReadTranslation[]; diagnostics: Diagnostic[] } {
  const reader = new XliffReader(file);
  return reader.read(text);
}

class XliffReader {
  readonly #parser = new SaxesParser();
  readonly #read: ReadTranslation[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #file: string;
  #isXliff = false;
  #unit: OpenUnit | undefined;
  /** Where text belongs: the source or the target of the unit, or the code of this id. */
  #into: 'source' | 'target' | { data: string } | undefined;

  constructor(file: string) {
    this.#file = file;
    this.#parser.on('error', () => this.#addError());
    this.#parser.on('opentag', (tag) => this.#open(tag));
    this.#parser.on('closetag', ({ name }) => this.#close(name));
    this.#parser.on('text', (piece) => this.#addText(piece));
    this.#parser.on('cdata', (piece) => this.#addText(piece));
  }

  read(text: string): { read: ReadTranslation[]; diagnostics: Diagnostic[] } {
    this.#parser.write(text).close();
    if (this.#diagnostics.length === 0 && !this.#isXliff)
      this.#diagnostics.push({
        file: this.#file,
        line: 1,
        column: 1,
        message: 'this is no XLIFF of version 2',
        fix: 'a file that `npm run translate` exported, with translations',
      });
    return { read: this.#diagnostics.length > 0 ? [] : this.#read, diagnostics: this.#diagnostics };
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    const { id = '', version = '', dataRef = '' } = attributes;
    if (name === 'xliff') this.#isXliff = version.startsWith('2');
    if (name === 'unit') this.#unit = openUnit(id, this.#parser.line);
    if (name === 'source') this.#into = 'source';
    if (name === 'target') this.#into = 'target';
    if (name === 'data') this.#into = { data: id };
    if (name === 'ph') this.#addText(this.#unit?.data.get(dataRef) ?? '');
  }

  #close(name: string): void {
    if (['source', 'target', 'data'].includes(name)) this.#into = undefined;
    if (name !== 'unit' || !this.#unit) return;
    const { target, source, ...unit } = this.#unit;
    if (target) this.#read.push({ name: unit.name, english: source, translation: target, line: unit.line });
    this.#unit = undefined;
  }

  #addText(piece: string): void {
    const [unit, into] = [this.#unit, this.#into];
    if (!unit || !into) return;
    if (typeof into === 'string') unit[into] = (unit[into] ?? '') + piece;
    else unit.data.set(into.data, (unit.data.get(into.data) ?? '') + piece);
  }

  /** What follows the first error is a consequence of it. */
  #addError(): void {
    if (this.#diagnostics.length > 0) return;
    this.#diagnostics.push({
      file: this.#file,
      line: this.#parser.line,
      column: this.#parser.column + 1,
      message: 'it is not well-formed XML here',
      fix: 'the file again, as the translation program exports it as XLIFF 2',
    });
  }
}

function openUnit(id: string, line: number): OpenUnit {
  return { name: id.replaceAll(':', '/'), line, data: new Map(), source: '', target: undefined };
}

import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReadTranslation } from './read-translation.ts';

/** A unit while it is read. */
interface OpenUnit {
  name: string;
  line: number;
  data: Map<string, string>;
  segments: Segment[];
}

/** A segment, or what stands between two and is the same in the translation where it has no target. */
interface Segment {
  source: string;
  target: string | undefined;
  isIgnorable: boolean;
  isChecked: boolean;
}

/** Reads the targets of an XLIFF 2 file. A unit without a target for each segment is left out. Never throws. */
export function fromXliff(
  file: string,
  text: string,
): { read: ReadTranslation[]; diagnostics: Diagnostic[] } {
  return new XliffReader(file).read(text);
}

class XliffReader {
  readonly #parser = new SaxesParser();
  readonly #read: ReadTranslation[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #file: string;
  #isXliff = false;
  #unit: OpenUnit | undefined;
  #segment: Segment | undefined;
  /** Where text belongs: the source or the target of the segment, or the code of this id. */
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
    if (name === 'segment' || name === 'ignorable') this.#openSegment(name, attributes);
    if (name === 'source' || name === 'target') this.#openText(name);
    if (name === 'data') this.#into = { data: id };
    if (name === 'ph') this.#addText(this.#unit?.data.get(dataRef) ?? '');
  }

  #openSegment(name: string, { state = '' }: Record<string, string>): void {
    const isChecked = state === 'reviewed' || state === 'final';
    this.#segment = { source: '', target: undefined, isIgnorable: name === 'ignorable', isChecked };
    this.#unit?.segments.push(this.#segment);
  }

  /** Sources and targets outside of segments are matches that a program proposes. */
  #openText(name: 'source' | 'target'): void {
    if (!this.#segment) return;
    this.#into = name;
    if (name === 'target') this.#segment.target ??= '';
  }

  #close(name: string): void {
    if (['source', 'target', 'data'].includes(name)) this.#into = undefined;
    if (name === 'segment' || name === 'ignorable') this.#segment = undefined;
    if (name !== 'unit' || !this.#unit) return;
    this.#read.push(...translationsOf(this.#unit));
    this.#unit = undefined;
  }

  #addText(piece: string): void {
    const [unit, segment, into] = [this.#unit, this.#segment, this.#into];
    if (unit && typeof into === 'object') unit.data.set(into.data, (unit.data.get(into.data) ?? '') + piece);
    else if (segment && typeof into === 'string') segment[into] = (segment[into] ?? '') + piece;
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
  return { name: id.replaceAll(':', '/'), line, data: new Map(), segments: [] };
}

/** Returns the translation of a unit; empty where a segment has none. */
function translationsOf({ name, line, segments }: OpenUnit): ReadTranslation[] {
  const own = segments.filter(({ isIgnorable }) => !isIgnorable);
  if (own.length === 0 || own.some(({ source, target }) => /\S/.test(source) && !/\S/.test(target ?? '')))
    return [];
  return [
    {
      name,
      english: segments.map(({ source }) => source).join(''),
      translation: segments.map(({ source, target }) => target ?? source).join(''),
      isChecked: own.every(({ isChecked }) => isChecked),
      line,
    },
  ];
}

import { isSystemColour, readColour } from './svg-colours.ts';
import { isTooLarge, readLength, readNumber, readNumbers, splitList } from './svg-numbers.ts';
import { readPath, readPoints } from './svg-path.ts';
import { readTransform } from './svg-transform.ts';

/** A value as it is published. */
export interface Reading {
  value: string;
  /** The id of the file that it refers to. The value is then what stands for it when nothing has that id. */
  id?: string;
  /** Whether browsers, and we, draw only its beginning. */
  isCut?: boolean;
}

/** The values that an attribute or a property may have. */
export interface Grammar {
  /** Reads a trimmed text; undefined for a value that browsers ignore. */
  read: (text: string) => Reading | undefined;
  /** Completes "which is not …". */
  description: string;
}

const reference = /^url\(\s*["']?#([^\s"'()\\]+)["']?\s*\)(?:\s+(\S.*))?$/is;

function plain(description: string, read: (text: string) => string | undefined): Grammar {
  return {
    description,
    read: (text) => {
      const value = read(text);
      return value === undefined ? undefined : { value };
    },
  };
}

/** Numbers that may be followed by a unit, of which each passes a test. */
function lengths(isAllowed: (length: number) => boolean): Grammar {
  return plain('a length', (text) => {
    const length = readLength(text);
    return length !== undefined && isAllowed(length) ? text : undefined;
  });
}

/** One of these words. CSS reads them in any case. */
export function words(list: string): Grammar {
  const known = list.split(' ');
  return plain(`one of ${known.join(', ')}`, (text) =>
    known.find((word) => word.toLowerCase() === text.toLowerCase()),
  );
}

/** One of these words of XML, in this case only. */
export function exactWords(list: string): Grammar {
  const known = list.split(' ');
  return plain(`one of ${known.join(', ')}`, (text) => known.find((word) => word === text));
}

function readBox(text: string): string | undefined {
  const [x, y, width = -1, height = -1, more] = readNumbers(text) ?? [];
  const isBox = x !== undefined && y !== undefined && more === undefined;
  return isBox && width >= 0 && height >= 0 ? text : undefined;
}

function readShare(text: string): string | undefined {
  return readNumber(text.replace(/%$/, '')) === undefined ? undefined : text;
}

function cut(description: string, read: (text: string) => string): Grammar {
  return {
    description,
    read: (text) => {
      const value = read(text);
      return { value, isCut: value.length < text.length };
    },
  };
}

function readOpacity(text: string): string | undefined {
  const opacity = text.endsWith('%') ? (readNumber(text.slice(0, -1)) ?? Number.NaN) / 100 : readNumber(text);
  return opacity === undefined || Number.isNaN(opacity)
    ? undefined
    : String(Math.min(1, Math.max(0, opacity)));
}

function readPaint(text: string): Reading | undefined {
  const [, id, fallback = 'none'] = reference.exec(text) ?? [];
  const value = readPlainPaint(id === undefined ? text : fallback);
  return value === undefined ? undefined : { value, ...(id !== undefined && { id }) };
}

function readPlainPaint(text: string): string | undefined {
  return text.toLowerCase() === 'none' ? 'none' : readColour(text);
}

function readReference(text: string): Reading | undefined {
  const [, id, more] = reference.exec(text) ?? [];
  if (id !== undefined && more === undefined) return { value: 'none', id };
  return text.toLowerCase() === 'none' ? { value: 'none' } : undefined;
}

function readDashes(text: string): string | undefined {
  if (text.toLowerCase() === 'none') return 'none';
  const dashes = splitList(text)?.map(readLength);
  return dashes?.every((dash) => dash !== undefined && dash >= 0) ? text : undefined;
}

function readOrder(text: string): string | undefined {
  const order = text.toLowerCase().split(/\s+/);
  const isOrder = order.every((word) => ['fill', 'stroke', 'markers'].includes(word));
  if (order.length === 1 && order[0] === 'normal') return 'normal';
  return isOrder && new Set(order).size === order.length ? order.join(' ') : undefined;
}

const aspect = /^(?:none|xM(?:in|id|ax)YM(?:in|id|ax))(?:\s+(?:meet|slice))?$/;

/** The grammars of values that are drawn (SVG 1.1 and 2, CSS Color 4). A reference names an element of the same file. */
export const svgValues = {
  colour: plain('a colour', readColour),
  paint: { description: 'a colour or a gradient of the same file', read: readPaint },
  reference: { description: 'a part of the same file', read: readReference },
  opacity: plain('an opacity', readOpacity),
  number: plain('a number', (text) => (readNumber(text) === undefined ? undefined : text)),
  length: lengths(() => true),
  size: lengths((length) => length >= 0),
  dashes: plain('a list of lengths', readDashes),
  order: plain('an order of fill, stroke and markers', readOrder),
  miterLimit: plain('a number of at least 1', (text) => ((readNumber(text) ?? 0) >= 1 ? text : undefined)),
  path: cut('a path', readPath),
  points: cut('a list of points', readPoints),
  box: plain('a place and a size', readBox),
  share: plain('a number or a percentage', readShare),
  transform: plain('a transformation in numbers', (text) => (readTransform(text) ? text : undefined)),
  aspect: plain('a word of SVG', (text) => (aspect.test(text) ? text : undefined)),
} as const satisfies Record<string, Grammar>;

const foreign = /(?:url|image|image-set|src)\s*\((?!\s*["']?#)/i;

/** Whether a value leads out of the file: a CSS escape, or an address that is not an element of the same file. */
export function isForeignReference(value: string): boolean {
  return value.includes('\\') || foreign.test(value);
}

/** Functions that new browsers draw and older ones, or other programs, do not. */
const newFunction =
  /\b(?:var|env|attr|calc|min|max|clamp|color|color-mix|light-dark|contrast-color|device-cmyk|icc-color|lab|lch|oklab|oklch|circle|ellipse|inset|polygon|path|rect|xywh|shape)\(/i;
const relativeColour = /\b(?:rgba?|hsla?|hwb)\(\s*from\b/i;
/** Units that depend on the font or the screen. */
const otherUnit =
  /\d(?:r?em|r?ex|r?ch|r?cap|r?ic|r?lh|[sld]?v(?:w|h|i|b|min|max)|q|cq(?:w|h|i|b|min|max))(?![\w-])/i;

/** Whether some programs draw a value that is in no grammar. Of others it can be dropped, as no browser draws it. */
export function isDrawnBySome(text: string): boolean {
  return (
    newFunction.test(text) ||
    relativeColour.test(text) ||
    otherUnit.test(text) ||
    /^(?:auto|context-fill|context-stroke)$/i.test(text) ||
    text.includes('/*') ||
    isSystemColour(text) ||
    isTooLarge(text)
  );
}

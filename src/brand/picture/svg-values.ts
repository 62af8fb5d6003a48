import { colorsNamed } from 'culori';

const length = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:px|pt|pc|mm|cm|in|%)?`;
// As the grammars of SVG allow signs and points to divide numbers, only the characters are checked.
const numbers = String.raw`(?:[-+\d.,e%\s]|px|p[tc]|mm|cm|in)*`;
const functionOf = (names: string) => String.raw`(?:${names})\((?:[-+\d.,e%/\s]|deg)*\)`;
const whole = (source: string) => new RegExp(String.raw`^\s*(?:${source})\s*$`, 'i');

const reference = String.raw`url\(\s*["']?#([^\s"'()\\]+)["']?\s*\)`;
const colour = String.raw`#[\da-f]{3,4}|#[\da-f]{6}|#[\da-f]{8}|${functionOf('rgba?|hsla?')}|none|currentColor|transparent|inherit|${Object.keys(colorsNamed).join('|')}`;

/** The grammars of values that are drawn (SVG 1.1 and 2, CSS Color 4). A reference names an element of the same file. */
export const svgValues = {
  colour: whole(colour),
  paint: whole(String.raw`${colour}|${reference}(?:\s+(?:${colour}))?`),
  reference: whole(`none|${reference}`),
  number: whole(`${length}|inherit`),
  numbers: whole(`${numbers}|none|inherit`),
  path: /^[MmZzLlHhVvCcSsQqTtAaEe\d+.,\s-]*$/,
  transform: whole(String.raw`none|(?:${functionOf('matrix|translate|scale|rotate|skewX|skewY')}[\s,]*)*`),
  keyword: /^\s*[a-z][a-z-]*\s*$/i,
  aspect: /^\s*(?:none|x(?:Min|Mid|Max)Y(?:Min|Mid|Max))(?:\s+(?:meet|slice))?\s*$/,
} as const satisfies Record<string, RegExp>;

/** The name of a grammar of values. */
export type SvgValue = keyof typeof svgValues;

const descriptions: Record<SvgValue, string> = {
  colour: 'a colour',
  paint: 'a colour or a gradient of the same file',
  reference: 'a part of the same file',
  number: 'a number',
  numbers: 'a list of numbers',
  path: 'a path',
  transform: 'a transformation in numbers',
  keyword: 'a word of SVG',
  aspect: 'a word of SVG',
};

/** Describes a value of this grammar, for a message. */
export function describeValue(grammar: SvgValue): string {
  return descriptions[grammar];
}

/** Whether a value leads out of the file: a CSS escape, or an address that is not an element of the same file. */
export function isForeignReference(value: string): boolean {
  return value.includes('\\') || /(?:url|image|image-set|src)\s*\((?!\s*["']?#)/i.test(value);
}

/** Returns the id that a value refers to. */
export function referencedId(value: string): string | undefined {
  return new RegExp(reference, 'i').exec(value)?.[1];
}

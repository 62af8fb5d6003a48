/**
 * A number of SVG and CSS, which has digits after its point. No two parts match the same digits, so that a long text is read once
 * and not once for each of its characters.
 */
export const numberSource = String.raw`[+-]?(?:\d+(?!\d)(?:\.\d+|(?!\.))|\.\d+)(?:e[+-]?\d+)?`;
const unitSource = 'px|pt|pc|mm|cm|in|%';

const wholeNumber = new RegExp(`^${numberSource}$`, 'i');
const wholeLength = new RegExp(`^(${numberSource})(?:${unitSource})?$`, 'i');
/** Beyond it browsers have no number (the largest of IEEE 754 in 32 bits). */
const largest = 3.4e38;

/** Reads a number; undefined for any other text. */
export function readNumber(text: string): number | undefined {
  const number = wholeNumber.test(text) ? Number(text) : Number.NaN;
  return Math.abs(number) <= largest ? number : undefined;
}

/** Reads the number of a length in a unit that does not depend on fonts or screens; undefined for any other text. */
export function readLength(text: string): number | undefined {
  return readNumber(wholeLength.exec(text)?.[1] ?? '');
}

/** Whether a text is a length beyond the numbers of browsers, some of which take the largest one for it. */
export function isTooLarge(text: string): boolean {
  return Math.abs(Number(wholeLength.exec(text)?.[1] ?? 0)) > largest;
}

/** Reads numbers that commas and spaces divide; undefined for any other text. */
export function readNumbers(text: string): number[] | undefined {
  const numbers = splitList(text)?.map(readNumber);
  return numbers?.every((number) => number !== undefined) ? numbers : undefined;
}

/** Splits at commas and spaces; undefined for a list with an empty place. */
export function splitList(text: string): string[] | undefined {
  const parts = text.trim().replaceAll(/\s+/g, ' ').replaceAll(' ,', ',').replaceAll(', ', ',').split(/[ ,]/);
  return parts.includes('') ? undefined : parts;
}

/** Reads a text from left to right, each part by a pattern that begins where the last one ended. */
export class Scanner {
  position = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Returns what a sticky pattern (flag y) matches here, and goes on behind it. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const [found] = pattern.exec(this.#text) ?? [];
    this.position += found?.length ?? 0;
    return found;
  }

  get isAtEnd(): boolean {
    return this.position === this.#text.length;
  }
}

const separator = /\s*,?\s*/y;
const nextNumber = new RegExp(numberSource, 'iy');

/** Takes the next number, and a comma and spaces before it; undefined when there is none. */
export function takeNumber(scanner: Scanner): number | undefined {
  scanner.take(separator);
  return readNumber(scanner.take(nextNumber) ?? '');
}

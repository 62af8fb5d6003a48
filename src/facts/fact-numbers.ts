import type { Fact } from './fact-schemas.ts';

const numberWords =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|eighteen|twenty|thirty|forty|fifty|ninety|hundred|half|twice';
/** A number in digits with the signs that hold it together, as in 1.4, 09:30 and 2026-11-21, or a number as a word. */
const numberPattern = new RegExp(String.raw`\d+(?:[.,:/-]\d+)*|\b(?:${numberWords})\b`, 'gi');

/** What only editors read. */
const editorOnlyKeys = ['note', 'question'];

/** A record is compared many times where its pages are tested. */
const numbersCache = new WeakMap<Fact, Map<string, string>>();

/**
 * Every number of a record, by where it stands, like "phone.digits": digits, and numbers as words. Several within one text
 * have a space between them.
 */
export function factNumbers(fact: Fact): Map<string, string> {
  const numbers = numbersCache.get(fact) ?? extractNumbers(fact);
  numbersCache.set(fact, numbers);
  return numbers;
}

function extractNumbers({ kind: _, ...record }: Fact): Map<string, string> {
  return new Map(
    flatten(record).flatMap(({ path, text }) => {
      const found = findNumbers(text);
      return found.length > 0 ? [[path, found.join(' ').toLowerCase()] as const] : [];
    }),
  );
}

/** The numbers in a text: digits, and numbers as words. */
export function findNumbers(text: string): string[] {
  return text.match(numberPattern) ?? [];
}

/** True for a value that no reader ever sees. */
export function isEditorOnly(path: string): boolean {
  return editorOnlyKeys.includes(path);
}

/** Every text and number in a value that was read, with the way to it. */
export function flatten(value: unknown, way: string[] = []): { path: string; text: string }[] {
  if (typeof value === 'string' || typeof value === 'number')
    return [{ path: way.join('.'), text: String(value) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => flatten(each, [...way, key]));
}

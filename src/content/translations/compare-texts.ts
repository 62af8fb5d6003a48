import type { MessageAndFix } from '../../diagnostics/diagnostic.ts';
import { minComparedWords } from '../limits.ts';

/**
 * Returns how a translation differs from its English in what no language changes: its blanks, its numbers and links; or that it
 * is the English.
 */
export function compareTexts(translated: string, english: string): MessageAndFix[] {
  const differences = comparedParts.flatMap(({ name, pattern }) => {
    const [expected, found] = [english, translated].map((text) => listMatches(text, pattern));
    if (expected === found) return [];
    return { message: `it has other ${name} than the English`, fix: expected || `no ${name}` };
  });
  return isSameWording(translated, english)
    ? [
        ...differences,
        {
          message: 'it is the English text',
          fix: 'the words in this language, or leave it out: readers then see the English, marked as English',
        },
      ]
    : differences;
}

const comparedParts = [
  { name: 'blanks', pattern: /\{\w+\}/g },
  { name: 'numbers', pattern: /\d+/g },
  { name: 'links', pattern: /https?:\/\/\S+/g },
];

function listMatches(text: string, pattern: RegExp): string {
  return (text.match(pattern) ?? []).sort().join(', ');
}

/** True for a text of several words that differs from the English in case, marks and spaces at most. */
export function isSameWording(translated: string, english: string): boolean {
  const wording = wordingOf(english);
  return wording !== undefined && wording === wordingOf(translated);
}

/** Returns a text without case, marks, blanks and spaces; undefined for one of so few words that two languages can share them. */
export function wordingOf(text: string): string | undefined {
  const words = wordsOf(text);
  return words.length >= minComparedWords ? words.join(' ') : undefined;
}

function wordsOf(text: string): string[] {
  return (
    text
      .replaceAll(/\{\w+\}/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

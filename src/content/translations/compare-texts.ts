import type { MessageAndFix } from '../../diagnostics/diagnostic.ts';
import { minComparedWords } from '../limits.ts';
import { codesOf, splitSegments } from './segments.ts';
import { subtract } from './subtract.ts';

/**
 * Returns how a translation differs from its English in what no language changes: its tags, links, blanks and numbers, in any
 * order; or that it is the English.
 */
export function compareTexts(translated: string, english: string): MessageAndFix[] {
  const differences = keptParts.flatMap((listOf) => {
    const [expected, found] = [listOf(english), listOf(translated)];
    return [
      ...subtract(expected, found, String).map((part) => ({
        message: `${part} is missing`,
        fix: 'it, where the English has it',
      })),
      ...subtract(found, expected, String).map((part) => ({
        message: `${part} is not in the English`,
        fix: 'only the tags, links, blanks and numbers of the English',
      })),
    ];
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

const keptParts = [codesOf, numbersOf];

/** The numbers in the words: those in code are part of it. */
function numbersOf(text: string): string[] {
  return splitSegments(text).flatMap(({ words }) => words?.match(/\d+/g) ?? []);
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

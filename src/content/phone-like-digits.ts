import { isCount, withoutOwnCount } from './counts.ts';
import { areDaysAndTimes, isTimeOfDay, withoutDays } from './days-and-times.ts';
import { areDiallingCodes } from './dialling-codes.ts';
import { minPhoneLikeDigits, minShortNumberDigits } from './limits.ts';
import { memoizeText } from './memoize-text.ts';
import { maskOtherNumbers } from './other-numbers.ts';
import {
  calledThings,
  callingWords,
  contactWords,
  leadingWords,
  reachingWords,
  wordsBeforeNumber,
} from './phone-words.ts';
import { toPlainDigits } from './plain-digits.ts';

/** What may be taken for a number to ring or text. */
export interface PhoneLikeDigits {
  /** As it is written, in the digits 0 to 9. */
  text: string;
  /** It begins as numbers do, or follows a word for ringing or texting. Any other may be a number of another kind. */
  isCertain: boolean;
}

/** From a first 0 or +. No amount begins so, so that anything but letters and signs of amounts may be between the digits. */
const withPrefix =
  /(?<![\p{L}\d])(?<!\d[^\s\p{L}])(?<number>(?:\+ ?|[([]*)(?:(?<=\+ ?)\d|0)(?:[^\p{L}\p{N}\p{Sc}%]{0,6}\d)*)/gu;
/** The same without a space after a word. */
const afterLetter = /(?<=\p{L})(?<number>0[1-9](?:[ .()/\p{Pd}]{0,3}\d){8,9})(?!\d)/gu;
const withoutPrefix =
  /(?<![\p{L}\d])(?<number>\d(?:(?:[ .()/·•_\p{Pd}\p{Sm}]{0,3}|:(?=[0-5]\d(?!\d)))\d)*)/gu;

/** One of the numbers that are the same in all of Europe (116 and three digits), which are to be rung wherever they stand. */
const harmonised = /(?<![\p{L}\d]|\d[ .,/-])(?<number>(?:1 ?1 ?6 ?|1 1 6, )\d ?\d ?\d)(?! ?\d)/gu;
const startsHarmonised = /^1 ?1 ?6 ?\d ?\d ?\d(?!\d)/;

const wholeWord = (words: string) => String.raw`(?<![\p{L}\p{N}-])(?:${words})(?![\p{L}\p{N}-])`;
const direct = wholeWord(`${callingWords}|${calledThings}|${contactWords}`);
const indirect = wholeWord(`${callingWords}|${contactWords}|${reachingWords}`);
const shortNumber = String.raw`[\s.:,)–-]{1,3}["“(]?(?<number>\d(?:[ .-]?\d){${minShortNumberDigits - 1},})(?!\d)`;
/** A short number is one to ring right after a word for it. */
const afterWord = new RegExp(
  String.raw`${direct}(?:[\s.:,'’(]{1,2}(?:${wordsBeforeNumber}))*${shortNumber}`,
  'giu',
);
/** It also is behind a few words more and one that leads to it. */
const afterWords = new RegExp(
  String.raw`${indirect}(?:[\s'’]{1,2}(?:\d{1,2}(?:-\p{L}{1,9}|(?!\S))|[^\s\d.!?;|'’]{1,30})){0,6}?['’]? (?:${leadingWords})(?: (?:${wordsBeforeNumber}))*${shortNumber}`,
  'giu',
);
/** Digits after them are certain. */
const wordBefore = new RegExp(
  String.raw`${wholeWord(`${callingWords}|${calledThings}|mobile`)}[^.!?;|\d]{0,60}$|${wholeWord(`${contactWords}|${reachingWords}`)}[^.!?;|\d]{0,60} (?:${leadingWords}) $`,
  'iu',
);

/**
 * Returns what in a text may be taken for a number to ring or text, however it is written: in any digits or words, with anything
 * between them. Days, times, amounts, references and the numbers of charities, laws and web pages are none. The one reader of such
 * numbers: rules about packs and about built pages mean the same by it.
 */
export const findPhoneLikeDigits = memoizeText<readonly PhoneLikeDigits[]>((text) => {
  const plain = toPlainDigits(text);
  if (!/\d/.test(plain)) return [];
  const steps: [pattern: RegExp, certaintyOf: (run: Run) => boolean | undefined][] = [
    [withPrefix, ({ number }) => (isNumber(number, withoutDays(number)) ? true : undefined)],
    [afterLetter, () => true],
    [withoutPrefix, longNumberCertainty],
    [harmonised, () => true],
    [afterWord, (run) => isShortNumber(run) || undefined],
    [afterWords, (run) => isShortNumber(run) || undefined],
  ];
  const found: PhoneLikeDigits[] = [];
  steps.reduce(
    (rest, [pattern, certaintyOf]) =>
      rest.replace(pattern, (...match) => {
        const run = toRun(rest, match);
        const isCertain = certaintyOf(run);
        if (isCertain === undefined) return String(match[0]);
        found.push({ text: run.number.trim(), isCertain });
        return '|'.repeat(String(match[0]).length);
      }),
    maskOtherNumbers(plain),
  );
  return found;
});

/** Digits with what is between them, and what is around them. */
interface Run {
  number: string;
  before: string;
  after: string;
}

/** Returns the run of a match, from what a replacer gets: the match, its groups, its index, the text and the named groups. */
function toRun(text: string, match: unknown[]): Run {
  const { number: whole } = match.at(-1) as { number: string };
  const end = Number(match.at(-3)) + String(match[0]).length;
  const start = end - whole.length;
  const number = withoutOwnCount(whole, text.slice(end, end + 60));
  const numberEnd = start + number.length;
  return {
    number,
    before: text.slice(Math.max(0, start - 99), start),
    after: text.slice(numberEnd, numberEnd + 60),
  };
}

/** Whether a long number may be one to ring, and is for certain; undefined when it is none. */
function longNumberCertainty({ number, before, after }: Run): boolean | undefined {
  if (!isNumber(number) || isCount(before, after)) return undefined;
  return startsHarmonised.test(number) || wordBefore.test(before);
}

/** Whether digits, with what is between them, are enough for a number to ring and none of another kind. */
function isNumber(run: string, counted = run): boolean {
  return countDigits(counted) >= minPhoneLikeDigits && !areDaysAndTimes(run) && !areDiallingCodes(run);
}

function isShortNumber({ number, before, after }: Run): boolean {
  if (countDigits(number) < minShortNumberDigits) return false;
  const isOther = areDaysAndTimes(number) || areDiallingCodes(number) || isTimeOfDay(before, number, after);
  return !isOther && !isCount(before, after);
}

function countDigits(run: string): number {
  return run.replaceAll(/\D/g, '').length;
}

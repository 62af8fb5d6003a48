import { areDaysAndTimes, isTimeOfDay, withoutDays } from './days-and-times.ts';
import { minPhoneLikeDigits, minShortNumberDigits } from './limits.ts';
import { memoizeText } from './memoize-text.ts';
import { maskOtherNumbers } from './other-numbers.ts';
import { callingWords, countedThings, wordsBeforeNumber } from './phone-words.ts';
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

const verb = String.raw`(?<![\p{L}\p{N}-])(?:${callingWords})(?![\p{L}\p{N}-])`;
/** A short number is one to ring after a verb, or after a few words more and a word that leads to it. */
const afterVerb = new RegExp(
  String.raw`${verb}(?:(?:[\s.:,'’]{1,2}(?:${wordsBeforeNumber}))*|(?:[\s'’]{1,2}[^\s\d.!?;|'’]{1,30}){1,5}?['’]? (?:on|at|to|ar|i))[\s.:,–-]{1,3}["“(]?(?<number>\d(?:[ .-]?\d)*)(?!\d)`,
  'giu',
);
const verbBefore = new RegExp(String.raw`${verb}[^.!?;|\d]{0,60}$`, 'iu');

/** After a count of people or things, or the number of a house. */
const afterCount = new RegExp(
  String.raw`^ ?%|^ (?:of (?:our|the|us|them|you)|(?:(?:more|other|new|local|young|older|different|vulnerable|o) )?(?:${countedThings})|[A-Z]\p{L}+ (?:Street|Road|Lane|Avenue|Square|Way|Close|Drive|Place|Court))(?!\p{L})`,
  'u',
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
    [withPrefix, ({ number }) => (isLong(withoutDays(number)) && !areDaysAndTimes(number)) || undefined],
    [afterLetter, () => true],
    [
      withoutPrefix,
      ({ number, before }) =>
        isLong(number) && !areDaysAndTimes(number) ? verbBefore.test(before) : undefined,
    ],
    [afterVerb, (run) => isShortNumber(run) || undefined],
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
  const { number } = match.at(-1) as { number: string };
  const end = Number(match.at(-3)) + String(match[0]).length;
  const start = end - number.length;
  return { number, before: text.slice(Math.max(0, start - 99), start), after: text.slice(end, end + 60) };
}

function isShortNumber({ number, before, after }: Run): boolean {
  const hasDigits = countDigits(number) >= minShortNumberDigits;
  return (
    hasDigits && !areDaysAndTimes(number) && !isTimeOfDay(before, number, after) && !afterCount.test(after)
  );
}

function isLong(run: string): boolean {
  return countDigits(run) >= minPhoneLikeDigits;
}

function countDigits(run: string): number {
  return run.replaceAll(/\D/g, '').length;
}

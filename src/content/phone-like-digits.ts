import { minPhoneLikeDigits } from './limits.ts';
import { memoizeText } from './memoize-text.ts';

/** Days, spans of years and times: digits that are no number to ring. */
const daysAndTimes = [
  /\b\d{4}-\d{2}-\d{2}\b/g,
  /\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b/g,
  /\b(?:19|20)\d{2}\s*[-–/]\s*(?:(?:19|20)\d{2}|\d{2})\b/g,
  /\b\d{1,2}[.:]\d{2}\b(?!\d)/g,
];
/** Digits of any script, with what people write between the groups of a number. */
const run = /[+(]?\p{Nd}(?:[\s.()/·•_\p{Pd}]{0,3}\p{Nd})*/gu;
/** A shorter number is one to ring where the words say so. */
const afterVerb =
  /\b(?:call|ring|phone|dial|text)\s+(?:us\s+|them\s+)?(?:on\s+|at\s+|to\s+)?(\p{Nd}{3,})\b/giu;

/**
 * Returns what in a text may be taken for a number to ring or text, however it is written: digits of other scripts or widths, with
 * hyphens, points or brackets between them.
 */
export const findPhoneLikeDigits = memoizeText<readonly string[]>((text) => {
  const plain = text.normalize('NFKC');
  const masked = daysAndTimes.reduce((rest, pattern) => rest.replace(pattern, '|'), plain);
  const digitsIn = (found: string) => found.match(/\p{Nd}/gu)?.length ?? 0;
  const long = [...masked.matchAll(run)]
    .map(([found]) => found)
    .filter((found) => digitsIn(found) >= minPhoneLikeDigits);
  const short = [...masked.matchAll(afterVerb)].map(([, found = '']) => found);
  return [...new Set([...long, ...short.filter((found) => !long.some((each) => each.includes(found)))])];
});

import { labels, wordsAfterLabel } from './phone-words.ts';

const url =
  /(?:https?:\/\/|www\.)(?!wa\.me)\S+|\bdoi:\S+|\b10\.\d{4,9}\/\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+/giu;
/** A year and the number of a statutory instrument, a regulation of the European Union or a circular, in either order. */
const instrument = /(?<![\d.,/-])(?:(?:19|20)\d\d\/\d{1,4}|\d{1,3}\/(?:19|20)\d\d)(?![\d/]|[-. ]\d)/g;
const amount = /\p{Sc} ?[1-9][\d.,]*(?: \d{3}(?!\d))*/gu;
/** One or more numbers with a decimal point, the first of which is below one. */
const decimals = /(?<![\p{L}\d.,/:-])0[.,]\d{1,7}(?:[,;] ?\d{1,2}\.\d{1,7})*(?![\d.:/-]|,\d| \d)/gu;

/** A number after the name of what it is, and the words that may be between them. */
const labelled = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${labels})(?:[\s.:,#()]{1,3}(?:${wordsAfterLabel})(?![\p{L}\p{N}])){0,8}[\s.:,#()"'“‘]{1,3}(?<number>\p{L}{0,3}\d(?:[ /-]?\d)*)(?!\d)`,
  'giu',
);
/** A number to ring has a first 0 and ten digits or more; that of a company may have a first 0 and eight. */
const dialled = /^(?:0\D?[1-9](?:\D?\d){8,}|00\d{8,})$/;

/** Replaces numbers that say of themselves that they are none to ring, so that no digit of them is left. */
export function maskOtherNumbers(text: string): string {
  const mask = (found: string) => '|'.repeat(found.length);
  return text
    .replaceAll(url, mask)
    .replaceAll(labelled, (...match) => {
      const [found, { number = '' }] = [String(match[0]), match.at(-1)];
      return dialled.test(number) ? found : mask(found);
    })
    .replaceAll(instrument, mask)
    .replaceAll(amount, mask)
    .replaceAll(decimals, mask);
}

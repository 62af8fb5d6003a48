import { stemWord, tokenize } from '../../../content/tokenizer.ts';

/** So large a share of the words of a query must be strange before letters of other languages count. */
export const minStrangeShare = 0.5;

/**
 * True for a query in a script or language that the site lacks: letters of another script, or letters and little words of other
 * languages among words that the site does not know.
 */
export function isOtherLanguage(
  text: string,
  { foreign, isKnown }: { foreign: ReadonlySet<string>; isKnown: (stem: string) => boolean },
): boolean {
  if (/(?!\p{Script=Latin})\p{L}/u.test(text)) return true;
  const words = tokenize(text).filter((word) => !/\d/.test(word));
  const strange = words.filter((word) => !isKnown(stemWord(word)));
  // "stalking aiuto il mio ex": some words of another language are words of this one too.
  if (strange.filter((word) => foreign.has(word)).length > 1) return true;
  if (strange.length === 0 || strange.length < minStrangeShare * words.length) return false;
  const named = words.filter((word) => foreign.has(word)).length;
  const isShort = words.length < 3 || strange.length === words.length;
  // "café" is a word of English too; "Ł" is not a letter of it.
  return named > 1 || (named > 0 && isShort) || /[ąćęłńśźżășțñçğışßüöäåøœ¿¡]/iu.test(text);
}

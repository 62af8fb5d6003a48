/** Accents, apostrophes (an acute by itself is a space with its mark by then), and what cannot be seen, such as soft hyphens. */
const ignored = /[\u0300-\u036f\p{Cf}'’‘ʼ`]| \u0301/gu;

/**
 * Splits a text into words, alike for the index and the query: lower case, without accents or apostrophes, so that "he's",
 * "he’s" and "hes" are one word, and so that letters of full width or a joined "ﬁ", as they are pasted, are the letters that they stand
 * for. A hyphen separates words; the vowel signs of a script such as Devanagari do not.
 */
export function tokenize(text: string): string[] {
  const plain = text.normalize('NFKD').toLowerCase().replace(ignored, '');
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

const pluralSuffix = /([^sui])s$/;

/** Suffixes that do not change the meaning here, longest first, with their replacements. */
const suffixRules: [RegExp, string][] = [
  [/(?:ies|ied)$/, 'y'],
  [/(?:ments?|ings?|ions?|ives?)$/, ''],
  [/([^e])ed$/, '$1'],
  [/([^aeiou]|[aeo])es$/, '$1'],
  [pluralSuffix, '$1'],
];

/** Shorter stems would conflate unrelated words. */
export const minStemLength = 3;

/** A short stem whose last letter would be doubled if it had not lost an "e": "hiding" is from "hide", "hitting" from "hit". */
const droppedSilentE = /^[^aeiou][aeiou][^aeiouswxyz]$/;

/**
 * Stems a word: removes its suffix and collapses doubled letters, so that "harrassed", "harassing" and "harassment" share
 * a stem. Made for English and harmless to other languages: the same word always gives the same stem.
 */
export function stemWord(word: string): string {
  let stem = word;
  for (const [ending, fix] of suffixRules) {
    const shorter = stem.replace(ending, fix);
    if (shorter !== stem && shorter.length >= minStemLength && /[aeiouy]/.test(shorter)) {
      stem = ending !== pluralSuffix && droppedSilentE.test(shorter) ? `${shorter}e` : shorter;
      break;
    }
  }
  if (stem.length > minStemLength + 1) stem = stem.replace(/e$/, '');
  return stem.replace(/(\p{L})\1+/gu, '$1');
}

/** Returns the stems of a text, in order. */
export function tokenizeAndStem(text: string): string[] {
  return tokenize(text).map(stemWord);
}

/**
 * The words of a text as the index and the box both see them: small letters without accents or apostrophes, so that
 * "he's", "he’s" and "hes" are one word. A hyphen parts words.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`´]/g, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Endings that change no meaning here, longest first, with what takes their place. */
const endings: [RegExp, string][] = [
  [/(?:ies|ied)$/, 'y'],
  [/(?:ments?|ings?|ions?|ives?)$/, ''],
  [/([^e])ed$/, '$1'],
  [/([^aeiou]|[aeo])es$/, '$1'],
  [/([^sui])s$/, '$1'],
];

/** Shorter stems would join words that have nothing to do with each other. */
const shortest = 3;

/**
 * A word without its ending and with single letters for doubled ones, so that "harrassed", "harassing" and "harassment"
 * meet. Made for English and harmless to other languages: the same word always gives the same stem.
 */
export function stemOf(word: string): string {
  let stem = word;
  for (const [ending, instead] of endings) {
    const shorter = stem.replace(ending, instead);
    if (shorter !== stem && shorter.length >= shortest && /[aeiouy]/.test(shorter)) {
      stem = shorter;
      break;
    }
  }
  if (stem.length > shortest) stem = stem.replace(/e$/, '');
  return stem.replace(/(\p{L})\1+/gu, '$1');
}

/** The stems of a text, in its order. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stemOf);
}

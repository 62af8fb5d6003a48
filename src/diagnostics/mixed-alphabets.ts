/** Alphabets with letters that look alike. A word in two of them looks like another word, and no search finds it. */
const lookalikeAlphabets = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];
/** Only letters of other alphabets that look like those of Latin in most fonts (UTS #39, confusables.txt), without their marks. */
const onlyLookalikes =
  /^(?:[АВЕЅІЈКМНОРСТУХԚԜаеѕіјорсухһԁԛԝӏ]+|[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρυ]+|[ՕՍՏԼհոսօցզքյ]+|\p{Script=Cherokee}+)$/u;
/** A Greek letter in a unit of measure: an ohm with its prefix, or a prefix for a millionth. */
const unit = /^(?:[fpnumkMGT]?Ωm?|μ(?:[mgslLAVFHWTNJMK]|Sv|Gy|Bq|Pa|mol))$/u;

const apostrophes = "'’‘＇";
const hyphens = '‐‑-';
const compound = new RegExp(String.raw`[\p{L}\p{M}]+(?:[${apostrophes}${hyphens}][\p{L}\p{M}]+)*`, 'gu');
const hyphen = new RegExp(`[${hyphens}]`, 'u');

/**
 * Returns the first word with letters of two alphabets, and its place in the text; undefined of none. An apostrophe within a word is a
 * part of it. A hyphen is too, but for words that people join on purpose and can tell apart, like "SMS-повідомлення" and "β-blocker".
 */
export function findMixedWord(text: string): { word: string; index: number } | undefined {
  for (const { 0: whole, index } of text.matchAll(compound)) {
    const parts = whole.split(hyphen);
    let start = index;
    for (const word of parts) {
      if (isMixed(word) && !unit.test(word.normalize('NFKC'))) return { word, index: start };
      start += word.length + 1;
    }
    if (parts.length > 1 && isMixed(whole) && parts.some(looksLatin)) return { word: whole, index };
  }
  return undefined;
}

function isMixed(word: string): boolean {
  return lookalikeAlphabets.filter((alphabet) => alphabet.test(word)).length > 1;
}

function looksLatin(word: string): boolean {
  return onlyLookalikes.test(word.normalize('NFD').replaceAll(/[\p{M}'’‘＇]/gu, ''));
}

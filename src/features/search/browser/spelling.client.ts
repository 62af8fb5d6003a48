import { stemWord } from '../../../content/tokenizer.ts';

/** An index term suggested for a misspelt word. */
export interface Correction {
  word: string;
  /** The edit distance: insertions, deletions, substitutions and transpositions. */
  distance: number;
}

/** Returns the edits that are allowed in a stem of this length: short words are too much alike. */
function maxEdits(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Returns the terms nearest to a misspelt word, none when nothing is near enough. People rarely mistype the first letter,
 * so a different one adds to the distance.
 */
export function correctSpelling(word: string, vocabulary: Iterable<string>): Correction[] {
  const limit = maxEdits(word.length);
  if (limit === 0) return [];
  let best: Correction[] = [];
  let bestDistance = limit + 1;
  const distanceTo = createDistance(word, limit);
  for (const term of vocabulary) {
    const distance = distanceTo(term);
    if (distance > limit || distance > bestDistance) continue;
    if (distance < bestDistance) best = [];
    bestDistance = distance;
    best.push({ word: term, distance });
  }
  return best;
}

/** Creates a function that returns how far a term is from a word: beyond the limit, without a comparison of the two, infinitely. */
function createDistance(word: string, limit: number): (term: string) => number {
  const letters = letterBits(word);
  const isFar = (term: string) =>
    Math.abs(term.length - word.length) > limit || areLettersFar(letters, letterBits(term), limit);
  return (term) => {
    if (isAlike(term, word)) return 1;
    return isFar(term)
      ? Number.POSITIVE_INFINITY
      : editDistance(word, term) + (term[0] === word[0] ? 0 : 0.5);
  };
}

/** The same terms are asked again with each key. */
const sounds = new Map<string, string>();

/** A word as it sounds: who writes by ear writes "nife" and "fone". Without a last "e", which the stem of a short word keeps. */
function soundOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  const sound = word
    .replace(/^[kw](?=[nr])|e$/g, '')
    .replace(/ph/g, 'f')
    .replace(/wh/g, 'w')
    .replace(/ck/g, 'k');
  sounds.set(word, sound);
  return sound;
}

/** True for two words that sound alike. */
function isAlike(a: string, b: string): boolean {
  return soundOf(a) === soundOf(b);
}

/** The stems of a word with two neighbouring letters exchanged: a slip in its ending hides the stem, as in "strangeld". */
export function swappedStems(word: string): string[] {
  return [...word]
    .slice(1)
    .map((letter, index) => stemWord(word.slice(0, index) + letter + word[index] + word.slice(index + 2)));
}

/** Letters of a word as bits: two words whose letters differ much need no comparison. */
function letterBits(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

/** True when the letters of two words show that they are more than `limit` edits apart. */
function areLettersFar(a: number, b: number, limit: number): boolean {
  let differing = a ^ b;
  let count = 0;
  for (; differing; differing &= differing - 1) count++;
  return count > 2 * limit;
}

/**
 * True for two words that one slip of a finger parts, or that sound alike. A word of three letters is only recognised with two of them transposed: too
 * many words are alike.
 */
export function isOneEdit(typed: string, known: string): boolean {
  if (Math.min(typed.length, known.length) < 3) return false;
  if (isAlike(typed, known)) return true;
  if (Math.abs(typed.length - known.length) > 1) return false;
  if (typed.length === 3 && known.length === 3)
    return [...typed].sort().join('') === [...known].sort().join('') && editDistance(typed, known) === 1;
  return !areLettersFar(letterBits(typed), letterBits(known), 1) && editDistance(typed, known) === 1;
}

/** Splits a compound with a missing space when both halves are index terms; otherwise returns undefined. */
export function splitCompound(
  word: string,
  isKnown: (part: string) => boolean,
): [string, string] | undefined {
  const minLength = 3;
  for (let index = word.length - minLength; index >= minLength; index--) {
    const halves: [string, string] = [word.slice(0, index), word.slice(index)];
    if (halves.every(isKnown)) return halves;
  }
  return undefined;
}

/** Damerau–Levenshtein distance (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const table = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    table.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? at(i - 2, j - 2) + 1 : changed;
      table[i]?.push(Math.min(changed, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1));
    }
  }
  return at(a.length, b.length);
}

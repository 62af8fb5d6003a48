import type { Evidence } from '../search-index.ts';
import {
  type ClassSequence,
  decodeWeights,
  firstWordId,
  forEachFeature,
  idiomClass,
} from './evidence-features.client.ts';
import { isOneEdit, swappedStems } from './spelling.client.ts';

/** Up to this many words each counts in full; a longer text is told with more words, not with more danger. */
export const fullWeightWords = 8;
/** A long text is read in overlapping pieces of this many words, and a card needs one telling piece. */
export const pieceWords = 16;

/** Looks up the classes of words. */
export interface ClassReader {
  /** Returns the classes of each stem. `isKnown` is true for a word that means something else, and so is not misspelt. */
  read: (stems: readonly string[], isKnown: (stem: string) => boolean) => ClassSequence;
}

/** Creates the lookup. The members of a class are parted by commas; `words` tell by themselves. */
export function createClassReader(classes: string[], words: string[] = []): ClassReader {
  const single = new Map<string, number[]>();
  const phrases: ClassPhrase[] = [];
  classes.forEach((members, id) => {
    for (const member of members.split(',')) {
      const stems = member.split(' ');
      if (stems.length > 1) phrases.push({ stems, id });
      else single.set(member, [...(single.get(member) ?? []), id]);
    }
  });
  const idioms = byFirstStem(phrases.filter(({ id }) => id === idiomClass));
  const others = byFirstStem(phrases.filter(({ id }) => id !== idiomClass));
  const named = new Map(single);
  for (const [index, word] of words.entries())
    single.set(word, [...(single.get(word) ?? []), firstWordId(classes.length) + index]);
  const corrected = new Map<string, number[]>();
  const correct = (stem: string) => {
    const known = corrected.get(stem);
    if (known) return known;
    const near = [...named].flatMap(([candidate, ids]) => (isOneEdit(stem, candidate) ? ids : []));
    const found = [...new Set([...near, ...swappedStems(stem).flatMap((other) => named.get(other) ?? [])])];
    corrected.set(stem, found);
    return found;
  };
  return {
    read: (stems, isKnown) => {
      const sequence = stems.map((stem) => [...(single.get(stem) ?? (isKnown(stem) ? [] : correct(stem)))]);
      // A manner of speaking takes the meaning of its words: "it is killing me".
      for (const { start, length } of placesOf(idioms, stems))
        for (let index = start; index < start + length; index++) sequence[index] = [];
      for (const { start, id } of placesOf(idioms, stems)) sequence[start]?.push(id);
      for (const { start, id } of placesOf(others, stems))
        if (!sequence[start]?.includes(idiomClass)) sequence[start]?.push(id);
      return sequence;
    },
  };
}

/** Members of classes that have several words. */
interface ClassPhrase {
  stems: string[];
  id: number;
}

/** Phrases by their first stem: a text is asked for each of its words, not for each phrase. */
function byFirstStem(phrases: ClassPhrase[]): Map<string, ClassPhrase[]> {
  const found = new Map<string, ClassPhrase[]>();
  for (const phrase of phrases) {
    const [first = ''] = phrase.stems;
    found.set(first, [...(found.get(first) ?? []), phrase]);
  }
  return found;
}

/** Returns where phrases are in a text. */
function placesOf(
  phrases: Map<string, ClassPhrase[]>,
  stems: readonly string[],
): { start: number; length: number; id: number }[] {
  return stems.flatMap((stem, start) =>
    (phrases.get(stem) ?? []).flatMap(({ stems: phrase, id }) =>
      phrase.every((each, index) => stems[start + index] === each)
        ? [{ start, length: phrase.length, id }]
        : [],
    ),
  );
}

/** What each feature counts in a text of so many words. */
export function featureWeight(words: number): number {
  return Math.min(1, Math.sqrt(fullWeightWords / words));
}

/** Splits a long text into overlapping pieces. */
export function piecesOf<Word>(words: Word[]): Word[][] {
  const pieces = [words.slice(0, pieceWords)];
  for (let start = pieceWords / 2; start + pieceWords / 2 < words.length; start += pieceWords / 2)
    pieces.push(words.slice(start, start + pieceWords));
  return pieces;
}

/** Creates a function that says how much speaks for something, above 0 when enough does. */
export function createJudge(
  { bias, weights, needs, card }: Evidence,
  classes: number,
): (text: ClassSequence) => number {
  const table = decodeWeights(classes, weights);
  return (text) => {
    const sums = piecesOf(text).map((piece) => {
      if (needs && !needs.some((id) => piece.some((own) => own.includes(id))))
        return Number.NEGATIVE_INFINITY;
      let sum = 0;
      forEachFeature(piece, classes, (feature) => {
        sum += table.get(feature) ?? 0;
      });
      return bias + sum * featureWeight(piece.length);
    });
    sums.sort((a, b) => b - a);
    // One sentence of danger in a long account is danger; a wish is what most of the account is about.
    return sums[card ? 0 : Math.floor(sums.length / 2)] ?? Number.NEGATIVE_INFINITY;
  };
}

import type { Evidence } from '../search-index.ts';
import { isOneEdit } from './spelling.client.ts';

/** How many words may lie between two that count together, plus one: "he has got a big knife". */
export const maxReach = 4;
/** Up to this many words each counts in full; a longer text is told with more words, not with more danger. */
export const fullWeightWords = 8;
/** A long text is read in overlapping pieces of this many words, and a card needs one telling piece. */
export const pieceWords = 16;

/** The class of manners of speaking, which is listed first. */
const idiomClass = 0;

/** The classes of each word of a text: what it may mean, whatever is typed wrong. */
export type ClassSequence = number[][];

/** Looks up the classes of words. */
export interface ClassReader {
  /** Returns the classes of each stem. `isKnown` is true for a word that means something else, and so is not misspelt. */
  read: (stems: string[], isKnown: (stem: string) => boolean) => ClassSequence;
}

/**
 * Creates the lookup. The members of a class are parted by commas. Words that tell by themselves are numbered behind the classes
 * and the beginning and end of a text.
 */
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
  const named = [...single];
  for (const [index, word] of words.entries())
    single.set(word, [...(single.get(word) ?? []), classes.length + 2 + index]);
  const corrected = new Map<string, number[]>();
  const correct = (stem: string) => {
    const known = corrected.get(stem);
    if (known) return known;
    const near = named.filter(([candidate]) => isOneEdit(stem, candidate));
    const found = [...new Set(near.flatMap(([, ids]) => ids))];
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
      const said = new Set(sequence.flatMap((own, index) => (own.includes(idiomClass) ? index : [])));
      for (const { start, id } of placesOf(others, stems)) if (!said.has(start)) sequence[start]?.push(id);
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
  stems: string[],
): { start: number; length: number; id: number }[] {
  return stems.flatMap((stem, start) =>
    (phrases.get(stem) ?? []).flatMap(({ stems: phrase, id }) =>
      phrase.every((each, index) => stems[start + index] === each)
        ? [{ start, length: phrase.length, id }]
        : [],
    ),
  );
}

/** Calls back with each feature of a piece of text: a class or a word, or two classes in this order and near each other. */
export function forEachFeature(
  sequence: ClassSequence,
  classes: number,
  use: (feature: number) => void,
): void {
  const width = classes + 2;
  const seen = new Set<number>();
  const add = (first: number, second: number) => {
    const feature = first * width + second;
    if (seen.has(feature)) return;
    seen.add(feature);
    use(feature);
  };
  // Its beginning is a class too: "follow" as the first word is a wish.
  [[classes], ...sequence].forEach((own, index, all) => {
    for (const first of own) {
      add(first, classes + 1);
      if (first > classes) continue;
      for (const second of all.slice(index + 1, index + 1 + maxReach).flat())
        if (second <= classes) add(first, second);
    }
  });
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
  const table = new Map<number, number>();
  const code = (index: number) => weights.charCodeAt(index);
  for (let index = 0; index < weights.length; index += 3)
    table.set(
      (code(index) - firstCode) * (classes + 2) + code(index + 1) - firstCode,
      (code(index + 2) - zeroCode) / 10,
    );
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

/** The character code of the first class, and of weight 0, in the weights. */
export const firstCode = 35;
export const zeroCode = 80;

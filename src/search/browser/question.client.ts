import { stemOf, wordsOf } from '../words.ts';
import type { Ready } from './indexed.client.ts';
import type { SameWords, Weighted } from './same-words.client.ts';
import { parted, repaired } from './spelling.client.ts';

/** Longer texts are cut: nobody types them, and each word costs time. */
const mostWords = 40;
const mostRepairs = 4;

/** One word that was typed, as everything that it may mean. */
export type Asked = Weighted[];

/** What somebody typed, as the ranking uses it. */
export interface Question {
  words: string[];
  /** Stems after repair, in the order of the words. */
  stems: string[];
  asked: Asked[];
  /** Words that the index does not know, even after repair: the full text may. */
  unknown: string[];
}

/** Reads what was typed: repairs spelling, joins and parts words, drops what carries nothing, adds what means the same. */
export function questionReader(ready: Ready, same: SameWords): (text: string) => Question {
  const isKnown = (stem: string) => ready.telling(stem) > 0 || ready.dropped.has(stem) || same.all.has(stem);
  const vocabulary = new Set([
    ...ready.dropped,
    ...same.all,
    ...ready.pages.flatMap(({ weights }) => [...weights.keys()]),
  ]);
  const meanings = new Map<string, Weighted[]>();
  /** What a stem that stands alone may be. A word that is still being typed may be the beginning of many. */
  const meaningOf = (stem: string, isLast: boolean): Weighted[] => {
    if (isKnown(stem)) return [[stem, 1]];
    const key = `${stem}${isLast ? '…' : ''}`;
    const known = meanings.get(key);
    if (known) return known;
    const found = guess(stem, isLast, { vocabulary, isKnown, ready });
    meanings.set(key, found);
    return found;
  };
  return (text) => {
    const words = wordsOf(text).slice(0, mostWords);
    const read = words.map((word, place) => meaningOf(stemOf(word), place === words.length - 1));
    const stems = read.flatMap((each, place) => each[0]?.[0] ?? stemOf(words[place] ?? ''));
    const telling = read.filter(([first]) => first && !ready.dropped.has(first[0]));
    const kept = telling.length > 0 ? telling : read;
    const joined = words
      .map((word, place) => stemOf(word + (words[place + 1] ?? '')))
      .filter((stem, place) => place < words.length - 1 && ready.telling(stem) > 0)
      .map((stem): Asked => [[stem, 1]]);
    const phrases = same.inText(stems).map((each): Asked => [each]);
    const asked = [...kept, ...joined].map((each) => [
      ...each,
      ...each.flatMap(([stem, weight]) => same.of(stem).map(([other, w]): Weighted => [other, w * weight])),
    ]);
    const unknown = words.filter((_, place) => read[place]?.length === 0);
    return { words, stems, asked: [...asked, ...phrases], unknown };
  };
}

interface Guessing {
  vocabulary: Set<string>;
  isKnown: (stem: string) => boolean;
  ready: Ready;
}

function guess(stem: string, isLast: boolean, { vocabulary, isKnown, ready }: Guessing): Weighted[] {
  if (isLast && stem.length > 1) {
    const longer = [...vocabulary].filter((word) => word.startsWith(stem));
    if (longer.length > 0) return longer.map((word) => [word, stem.length / word.length]);
  }
  const near = repaired(stem, vocabulary);
  if (near.length > 0)
    return near
      .sort((a, b) => a.distance - b.distance || ready.telling(a.word) - ready.telling(b.word))
      .slice(0, mostRepairs)
      .map(({ word, distance }) => [word, 1 - distance / 5]);
  return parted(stem, isKnown)?.map((half): Weighted => [half, 0.8]) ?? [];
}

import { stemWord, tokenize } from '../tokenizer.ts';
import type { IndexReader } from './index-reader.client.ts';
import { correctSpelling, splitCompound } from './spelling.client.ts';
import type { Synonyms, WeightedStem } from './synonyms.client.ts';

/** Longer queries are truncated: they are not typed by hand, and each term costs time. */
const maxQueryWords = 40;
const maxCorrections = 4;

/** One word that was typed, as everything that it may mean. */
export type QueryTerm = WeightedStem[];

/** A parsed query, as the ranking uses it. */
export interface ParsedQuery {
  words: string[];
  /** Stems after repair, in the order of the words. */
  stems: string[];
  asked: QueryTerm[];
  /** Words that the index does not know, even after repair: the full text may. */
  unknown: string[];
}

/** Reads what was typed: repairs spelling, joins and parts words, drops what carries nothing, adds what means the same. */
export function createQueryParser(ready: IndexReader, same: Synonyms): (text: string) => ParsedQuery {
  const isKnown = (stem: string) => ready.telling(stem) > 0 || ready.dropped.has(stem) || same.all.has(stem);
  const vocabulary = new Set([
    ...ready.dropped,
    ...same.all,
    ...ready.pages.flatMap(({ weights }) => [...weights.keys()]),
  ]);
  const meanings = new Map<string, WeightedStem[]>();
  /** What a stem that stands alone may be. A word that is still being typed may be the beginning of many. */
  const meaningOf = (stem: string, isLast: boolean): WeightedStem[] => {
    if (isKnown(stem)) return [[stem, 1]];
    const key = `${stem}${isLast ? '…' : ''}`;
    const known = meanings.get(key);
    if (known) return known;
    const found = suggestStems(stem, isLast, { vocabulary, ready });
    meanings.set(key, found);
    return found;
  };
  return (text) => {
    const typed = tokenize(text).slice(0, maxQueryWords);
    const words = typed.flatMap((word, place) => {
      const isOne = meaningOf(stemWord(word), place === typed.length - 1).length > 0;
      return (isOne ? undefined : splitCompound(word, (part) => isKnown(stemWord(part)))) ?? [word];
    });
    const read = words.map((word, place) => meaningOf(stemWord(word), place === words.length - 1));
    const stems = read.flatMap((each, place) => each[0]?.[0] ?? stemWord(words[place] ?? ''));
    const joins = words.map((word, place) => stemWord(word + (words[place + 1] ?? '')));
    const isJoined = (place: number) => place < words.length - 1 && ready.telling(joins[place] ?? '') > 0;
    const joined = joins.filter((_, place) => isJoined(place)).map((stem): QueryTerm => [[stem, 1]]);
    // What is one word with its neighbour says nothing by itself: the mail of "voice mail".
    const single = read.filter((_, place) => !isJoined(place) && !isJoined(place - 1));
    const telling = single.filter(([first]) => first && !ready.dropped.has(first[0]));
    const kept = telling.length + joined.length > 0 ? telling : read;
    const phrases = same.inText(stems).map((each): QueryTerm => [each]);
    const asked = [...kept, ...joined].map((each) => [
      ...each,
      ...each.flatMap(([stem, weight]) =>
        same.of(stem).map(([other, w]): WeightedStem => [other, w * weight]),
      ),
    ]);
    const unknown = words.filter((_, place) => read[place]?.length === 0);
    return { words, stems, asked: [...asked, ...phrases], unknown };
  };
}

interface SuggestionContext {
  vocabulary: Set<string>;
  ready: IndexReader;
}

function suggestStems(
  stem: string,
  isLast: boolean,
  { vocabulary, ready }: SuggestionContext,
): WeightedStem[] {
  if (isLast && stem.length > 1) {
    const longer = [...vocabulary].filter((word) => word.startsWith(stem));
    if (longer.length > 0) return longer.map((word) => [word, stem.length / word.length]);
  }
  const near = correctSpelling(stem, vocabulary);
  if (near.length > 0)
    return near
      .sort((a, b) => a.distance - b.distance || ready.telling(a.word) - ready.telling(b.word))
      .slice(0, maxCorrections)
      .map(({ word, distance }) => [word, 1 - (1.6 * distance) / stem.length]);
  return [];
}

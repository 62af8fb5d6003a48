import { stemWord, tokenize } from '../../../content/tokenizer.ts';
import type { IndexReader } from './index-reader.client.ts';
import { correctSpelling, splitCompound, swappedStems } from './spelling.client.ts';
import type { Synonyms, WeightedStem } from './synonyms.client.ts';

/** Of a longer text, the pages are ranked by its first words: each costs time. Danger is read in all of it. */
export const maxQueryWords = 40;
export const maxCorrections = 4;

/** One term of the query, as all of its candidate stems. */
export type QueryTerm = WeightedStem[];

/** A parsed query, as the ranking uses it. */
export interface ParsedQuery {
  words: string[];
  /** Stems after spelling correction, in the order of the words. */
  stems: string[];
  asked: QueryTerm[];
  /** Every stem that each word may stand for, as it was typed or corrected. */
  candidates: string[][];
  /** True when the last word is the beginning of others: it is still being typed. */
  isPartial: boolean;
  /** Words that are not in the index, even after correction: the full text may have them. */
  unknown: string[];
}

/** Creates the query parser: it corrects spelling, joins and splits compounds, drops stop words and adds synonyms. */
export function createQueryParser(reader: IndexReader, synonyms: Synonyms): (text: string) => ParsedQuery {
  const isKnown = (stem: string) =>
    reader.idf(stem) > 0 || reader.dropped.has(stem) || synonyms.all.has(stem);
  const meaningOf = createMeanings(reader, { synonyms, isKnown });
  return (text) => {
    const tokens = tokenize(text).slice(0, maxQueryWords);
    const words = tokens.flatMap((word, index) => {
      const isKnownWord = meaningOf(stemWord(word), index === tokens.length - 1).length > 0;
      return (isKnownWord ? undefined : splitCompound(word, (part) => isKnown(stemWord(part)))) ?? [word];
    });
    const candidates = words.map((word, index) => meaningOf(stemWord(word), index === words.length - 1));
    const stems = candidates.flatMap((candidate, index) => candidate[0]?.[0] ?? stemWord(words[index] ?? ''));
    const joins = words.map((word, index) => stemWord(word + (words[index + 1] ?? '')));
    const isJoined = (index: number) => index < words.length - 1 && reader.idf(joins[index] ?? '') > 0;
    const joined = joins.filter((_, index) => isJoined(index)).map((stem): QueryTerm => [[stem, 1]]);
    // Half of a compound does not count by itself: the mail of "voice mail".
    const single = candidates.filter((_, index) => !isJoined(index) && !isJoined(index - 1));
    const contentTerms = single.filter(([first]) => first && !reader.dropped.has(first[0]));
    const terms = contentTerms.length + joined.length > 0 ? contentTerms : candidates;
    const phrases = synonyms.inText(stems).map((stem): QueryTerm => [stem]);
    const expanded = [...terms, ...joined].map((candidate) => [
      ...candidate,
      ...candidate.flatMap(([stem, weight]) =>
        synonyms.of(stem).map(([other, w]): WeightedStem => [other, w * weight]),
      ),
    ]);
    const unknown = words.filter((_, index) => candidates[index]?.length === 0);
    const last = words.length - 1;
    return {
      words,
      stems,
      asked: [...expanded, ...phrases],
      candidates: candidates.map((found, index) => allStems(words[index], found)),
      isPartial: candidates[last]?.[0]?.[0] !== stemWord(words[last] ?? ''),
      unknown,
    };
  };
}

/** Creates a function that returns the candidates of a single stem. The word that is still being typed may be a prefix of many. */
function createMeanings(
  reader: IndexReader,
  { synonyms, isKnown }: { synonyms: Synonyms; isKnown: (stem: string) => boolean },
): (stem: string, isLast: boolean) => WeightedStem[] {
  const vocabulary = new Set([
    ...reader.dropped,
    ...synonyms.all,
    ...reader.pages.flatMap(({ weights }) => [...weights.keys()]),
  ]);
  const meanings = new Map<string, WeightedStem[]>();
  return (stem, isLast) => {
    if (isKnown(stem)) return [[stem, 1]];
    const key = `${stem}${isLast ? '…' : ''}`;
    const cached = meanings.get(key);
    if (cached) return cached;
    const suggestions = suggestStems(stem, isLast, { vocabulary, ready: reader });
    meanings.set(key, suggestions);
    return suggestions;
  };
}

/** Returns every stem that a word may stand for, as it was typed or corrected. */
function allStems(word = '', found: WeightedStem[]): string[] {
  return [stemWord(word), ...found.map(([stem]) => stem)];
}

interface SuggestionContext {
  vocabulary: Set<string>;
  ready: IndexReader;
}

function suggestStems(
  stem: string,
  isLast: boolean,
  { vocabulary, ready: reader }: SuggestionContext,
): WeightedStem[] {
  if (isLast && stem.length > 1) {
    const completions = [...vocabulary].filter((word) => word.startsWith(stem));
    if (completions.length > 0) return completions.map((word) => [word, stem.length / word.length]);
  }
  const swapped = swappedStems(stem).filter((word) => vocabulary.has(word));
  const corrections =
    swapped.length > 0 ? swapped.map((word) => ({ word, distance: 1 })) : correctSpelling(stem, vocabulary);
  if (corrections.length > 0)
    return corrections
      .sort((a, b) => a.distance - b.distance || reader.idf(a.word) - reader.idf(b.word))
      .slice(0, maxCorrections)
      .map(({ word, distance }) => [word, 1 - (1.6 * distance) / stem.length]);
  return [];
}

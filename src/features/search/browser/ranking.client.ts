import type { SearchIndex } from '../search-index.ts';
import { createIndexReader, type IndexReader, type WeightedPage } from './index-reader.client.ts';
import { createNeedFinder, type Need } from './needs.client.ts';
import { createQueryParser, type ParsedQuery, type QueryTerm } from './query-parser.client.ts';
import { createSynonyms } from './synonyms.client.ts';

/** A page with its score. */
export interface ScoredPage {
  page: number;
  score: number;
}

/** The results of a query in the small index. */
export interface RankedResults {
  /** Best first. */
  found: ScoredPage[];
  /** The help cards to show above the results. */
  cards: string[];
  /** The stems of the query with their weights, for highlighting. */
  stems: Map<string, number>;
  /** True for a phone number that no service here has. */
  hasForeignNumber: boolean;
  /** Words that are not in the small index. */
  unknown: string[];
}

/** Saturates the weight of a term, as k1 does in BM25: each repetition on a page adds less. */
const termSaturation = 1.5;
/** The weight of a whole search phrase beside its single words. */
const phraseWeight = 1.3;
/** What an intent adds to the score of its page. */
const intentWeight = 14;
const otherJurisdictionWeight = 0.8;
/** A page with a `first` intent counts less without it: a victim uses the same words. */
const withoutIntentWeight = 0.4;
/** Pages below this share of the best score are not relevant. */
export const minRelativeScore = 0.12;

/** Creates the ranking of the small index. It fetches nothing, whatever the query. */
export function createRanker(index: SearchIndex): (text: string) => RankedResults {
  const reader = createIndexReader(index);
  const parse = createQueryParser(reader, createSynonyms(index.language));
  const isKnown = (stem: string) => reader.idf(stem) > 0 || reader.dropped.has(stem);
  const findNeeds = createNeedFinder(index, isKnown);
  const pagesOfIntent = new Set(
    [...index.language.intents, ...index.language.evidence].flatMap(({ first, page }) => (first ? page : [])),
  );
  return (text) => {
    const query = parse(text);
    const { needs, hasForeignNumber } = findNeeds(text, query);
    const weights = maxTermWeights(query);
    const stopWords = query.stems.filter((stem) => reader.dropped.has(stem));
    const inPhrases = new Map([...weights, ...stopWords.map((stem) => [stem, 1] as const)]);
    const firsts = needs.filter((need) => need.first).map(({ page }) => page);
    // Half a word says nothing about a person.
    const isHidden = (page: number) => query.isPartial && pagesOfIntent.has(page) && !firsts.includes(page);
    const scored = reader.pages.map((page, place) => ({
      page: place,
      score: isHidden(place)
        ? 0
        : pageScore(page, query, { inPhrases, ready: reader }) *
            (pagesOfIntent.has(place) ? withoutIntentWeight : 1) +
          needScore(place, needs, reader),
    }));
    return {
      found: inOrder(scored, firsts[firsts.length - 1]),
      cards: [...new Set(needs.flatMap(({ card }) => card ?? []))],
      stems: new Map([...weights].map(([stem, weight]) => [stem, weight * reader.idf(stem)])),
      hasForeignNumber,
      unknown: query.unknown,
    };
  };
}

/** Returns the relevant pages, best first, and before all the one that must be first. */
function inOrder(scored: ScoredPage[], first: number | undefined): ScoredPage[] {
  const best = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ score, page }) => score > Math.max(0, best * minRelativeScore) || page === first)
    .sort((a, b) => Number(b.page === first) - Number(a.page === first) || b.score - a.score);
}

/** Returns each stem of the query with its highest weight. */
function maxTermWeights({ asked }: ParsedQuery): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [stem, weight] of asked.flat()) weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
  return weights;
}

/** The weights of the query's stems, and the index. */
interface ScoringContext {
  inPhrases: Map<string, number>;
  ready: IndexReader;
}

function pageScore(
  page: WeightedPage,
  { asked }: ParsedQuery,
  { inPhrases, ready: reader }: ScoringContext,
): number {
  const words = asked.reduce((sum, term) => sum + termScore(page, term, reader), 0);
  const phrases = page.phrases.map((phrase) => phraseScore(phrase, inPhrases, reader)).sort((a, b) => b - a);
  const [best = 0, second = 0] = phrases;
  const score = words + phraseWeight * (best + second / 3);
  return page.page.elsewhere ? score * otherJurisdictionWeight : score;
}

/** Scores a query term on a page: the highest score of its candidate stems. */
function termScore(page: WeightedPage, meanings: QueryTerm, reader: IndexReader): number {
  // A rarer synonym counts no more than the typed word.
  const typedIdf = reader.idf(meanings[0]?.[0] ?? '') || Number.POSITIVE_INFINITY;
  let best = 0;
  for (const [stem, weight] of meanings) {
    const count = page.weights.get(stem);
    const idf = Math.min(typedIdf, reader.idf(stem));
    if (count) best = Math.max(best, (weight * idf * count) / (count + termSaturation));
  }
  return best;
}

/** Scores a search phrase: high when all of it was typed, low when half of it was. */
function phraseScore(phrase: string[], weights: Map<string, number>, reader: IndexReader): number {
  let total = 0;
  let matched = 0;
  for (const stem of phrase) {
    const idf = reader.phraseIdf(stem);
    total += idf;
    matched += idf * (weights.get(stem) ?? 0);
  }
  return total > 0 ? matched * (matched / total) ** 2 : 0;
}

function needScore(place: number, needs: Need[], { pages }: IndexReader): number {
  // The pages below the law of a nation are about that nation too: what else was typed chooses between them.
  const addressOf = (page: number) => pages[page]?.page.address ?? '/';
  const isBelow = (page: number) => addressOf(page) !== '/' && addressOf(place).startsWith(addressOf(page));
  const matching = needs.filter(
    ({ page, first, card }) => page === place || (!first && !card && isBelow(page)),
  );
  if (matching.length === 0) return 0;
  if (matching.some(({ past }) => past)) return -intentWeight / 2;
  return intentWeight * Math.max(...matching.map(({ strength = 1 }) => strength));
}

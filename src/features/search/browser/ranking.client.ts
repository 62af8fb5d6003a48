import type { Intent, SearchIndex } from '../search-index.ts';
import { createIndexReader, type IndexReader, type WeightedPage } from './index-reader.client.ts';
import { createIntentMatcher } from './intent-matcher.client.ts';
import { createQueryParser, type ParsedQuery, type QueryTerm } from './query-parser.client.ts';
import { createSynonyms } from './synonyms.client.ts';

/** A page that answers. */
export interface ScoredPage {
  page: number;
  score: number;
}

/** Everything that can be said at once about what was typed. */
export interface RankedResults {
  /** Best first. */
  found: ScoredPage[];
  /** The cards with numbers that stand above the results. */
  cards: string[];
  /** The stems that were looked for, to mark them in sentences, with how much each counts. */
  stems: Map<string, number>;
  /** Words that the small index does not know. */
  unknown: string[];
}

/** A word that counts this much already counts half as much again, no matter how often it stands on the page. */
const termSaturation = 1.5;
/** How much a whole phrase that people type counts beside its single words. */
const phraseWeight = 1.3;
/** What an intent adds to its page, beside words. */
const intentWeight = 14;
const otherJurisdictionWeight = 0.8;
/** A page that has an intent to come first counts less without it: its words read the same in the mouth of a victim. */
const withoutIntentWeight = 0.4;
/** Pages that are this far behind the best one answer something else. */
const minRelativeScore = 0.12;

/** Makes ready to answer from the small index: whatever is typed, nothing is fetched. */
export function createRanker(index: SearchIndex): (text: string) => RankedResults {
  const ready = createIndexReader(index);
  const read = createQueryParser(ready, createSynonyms(index.language));
  const intentsIn = createIntentMatcher(index.language);
  const waiting = new Set(index.language.intents.flatMap(({ first, page }) => (first ? page : [])));
  return (text) => {
    const question = read(text);
    const intents = intentsIn(question);
    const asked = maxTermWeights(question);
    const small = question.stems.filter((stem) => ready.dropped.has(stem));
    const inPhrases = new Map([...asked, ...small.map((stem) => [stem, 1] as const)]);
    const found = ready.pages.map((page, place) => ({
      page: place,
      score:
        pageScore(page, question, { inPhrases, ready }) * (waiting.has(place) ? withoutIntentWeight : 1) +
        intentScore(place, intents),
    }));
    const first = intents.find((intent) => intent.first)?.page;
    const best = Math.max(...found.map(({ score }) => score));
    return {
      found: found
        .filter(({ score, page }) => score > Math.max(0, best * minRelativeScore) || page === first)
        .sort((a, b) => Number(b.page === first) - Number(a.page === first) || b.score - a.score),
      cards: [...new Set(intents.flatMap(({ card }) => card ?? []))],
      stems: new Map([...asked].map(([stem, weight]) => [stem, weight * ready.telling(stem)])),
      unknown: question.unknown,
    };
  };
}

/** Each stem that was asked for, with the most that it counts. */
function maxTermWeights({ asked }: ParsedQuery): Map<string, number> {
  const most = new Map<string, number>();
  for (const [stem, weight] of asked.flat()) most.set(stem, Math.max(weight, most.get(stem) ?? 0));
  return most;
}

/** What was asked for at the most, and how telling each word is. */
interface ScoringContext {
  inPhrases: Map<string, number>;
  ready: IndexReader;
}

function pageScore(page: WeightedPage, { asked }: ParsedQuery, { inPhrases, ready }: ScoringContext): number {
  const words = asked.reduce((sum, each) => sum + termScore(page, each, ready), 0);
  const phrases = page.phrases.map((phrase) => phraseScore(phrase, inPhrases, ready)).sort((a, b) => b - a);
  const [best = 0, second = 0] = phrases;
  const score = words + phraseWeight * (best + second / 3);
  return page.page.elsewhere ? score * otherJurisdictionWeight : score;
}

/** What one typed word says for a page: the most that any of its meanings says. */
function termScore(page: WeightedPage, meanings: QueryTerm, ready: IndexReader): number {
  // A rarer word of the same meaning tells no more than the word that was typed.
  const typed = ready.telling(meanings[0]?.[0] ?? '') || Number.POSITIVE_INFINITY;
  let most = 0;
  for (const [stem, weight] of meanings) {
    const own = page.weights.get(stem);
    const tells = Math.min(typed, ready.telling(stem));
    if (own) most = Math.max(most, (weight * tells * own) / (own + termSaturation));
  }
  return most;
}

/** What a phrase that people type says: much when all of it was typed, little when half of it was. */
function phraseScore(phrase: string[], most: Map<string, number>, ready: IndexReader): number {
  let whole = 0;
  let typed = 0;
  for (const stem of phrase) {
    const tells = ready.tellingInPhrase(stem);
    whole += tells;
    typed += tells * (most.get(stem) ?? 0);
  }
  return whole > 0 ? typed * (typed / whole) ** 2 : 0;
}

function intentScore(place: number, intents: Intent[]): number {
  const own = intents.filter(({ page }) => page === place);
  if (own.length === 0) return 0;
  return own.some(({ past }) => past) ? -intentWeight / 2 : intentWeight;
}

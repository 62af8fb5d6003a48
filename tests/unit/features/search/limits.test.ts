import { mock } from 'node:test';
import { featureWeight, piecesOf } from '../../../../src/features/search/browser/evidence.client.ts';
import {
  firstCode,
  forEachFeature,
} from '../../../../src/features/search/browser/evidence-features.client.ts';
import { createFullTextSearch } from '../../../../src/features/search/browser/full-text-search.client.ts';
import { createIndexReader } from '../../../../src/features/search/browser/index-reader.client.ts';
import { createIntentMatcher } from '../../../../src/features/search/browser/intent-matcher.client.ts';
import { isOtherLanguage } from '../../../../src/features/search/browser/query-language.client.ts';
import { findNumbers } from '../../../../src/features/search/browser/query-numbers.client.ts';
import { createQueryParser } from '../../../../src/features/search/browser/query-parser.client.ts';
import { createRanker } from '../../../../src/features/search/browser/ranking.client.ts';
import { ResultsView } from '../../../../src/features/search/browser/results-view.client.ts';
import { createSynonyms } from '../../../../src/features/search/browser/synonyms.client.ts';
import * as limits from '../../../../src/features/search/limits.ts';
import type { SearchIndex } from '../../../../src/features/search/search-index.ts';
import {
  isTelling,
  tellingWords,
  tenthsOf,
  trainEvidence,
} from '../../../../src/features/search/train-evidence.ts';
import { testLimits } from '../../../support/test-limits.ts';

function indexOf(titles: string[], names = titles.map(() => '')): SearchIndex {
  const column = <Value>(value: Value) => titles.map(() => value);
  return {
    sections: [],
    say: {},
    language: {
      other: -1,
      foreign: '',
      drop: 'the',
      classes: [],
      words: '',
      evidence: [],
      same: [],
      sets: {},
      intents: [{ page: 0, when: ['lantern road'] }],
    },
    numbers: { pages: {}, caller: -1 },
    pages: {
      title: titles,
      address: column('/'),
      section: column(-1),
      phrases: column(''),
      names: names.map((name) => (name ? [name] : [])),
      elsewhere: column(0 as const),
    },
  };
}
const parse = (titles: string[], text: string) => {
  const index = indexOf(titles);
  return createQueryParser(createIndexReader(index), createSynonyms(index.language))(text);
};
const words = (count: number, word: string) => Array.from({ length: count }, () => word);

/** The results of a full-text search with this many hits. */
async function resultsOf(hits: number): Promise<number> {
  const hit = `(id) => ({ id, score: 1, data: async () => ({ url: '/', meta: {}, content: 'a', plain_excerpt: '', sub_results: [] }) })`;
  const code = `export const options = () => {}, init = () => {},
    search = () => ({ results: Array.from({ length: ${hits} }, (_, index) => (${hit})(index)) });`;
  return (await createFullTextSearch(`data:text/javascript,${encodeURIComponent(code)}`)(['a'])).length;
}

/** Whether a page just below this share of the best score is dropped: each typed word adds the same to the score of its page. */
function isDropped(share: number): boolean {
  const query = [...words(Math.floor(3 / share) + 1, 'lantern'), ...words(3, 'market')].join(' ');
  const { found } = createRanker(indexOf(['A', 'B', 'C', 'D'], ['lantern', 'market', '', '']))(query);
  return found.length === 1;
}

function isAnnounced(milliseconds: number): boolean {
  mock.timers.enable({ apis: ['setTimeout'] });
  let announced = false;
  const box = { querySelector: () => ({}) } as unknown as HTMLElement;
  new ResultsView(box, {}).later(() => (announced = true));
  mock.timers.tick(milliseconds);
  mock.timers.reset();
  return announced;
}

/** How many features two words have that are so far apart. */
function featuresApart(reach: number): number {
  let count = 0;
  const sequence = [[1], ...Array.from({ length: reach - 1 }, () => []), [2]];
  forEachFeature(sequence, 3, (feature) => {
    if (feature === 1 * 5 + 2) count++;
  });
  return count;
}

/** Other words around two that are strange, one by its letters, as many as keep this share. */
const strange = (share: number) =>
  isOtherLanguage(`włącz lampę ${'the '.repeat(Math.round(2 / share) - 2)}`, {
    foreign: new Set(),
    isKnown: (stem) => stem === 'the',
  });

/** Whether a class with words of so many examples has a weight of its own. */
const isLearned = (count: number) => {
  const example = (text: string, shows: boolean) => ({ text, shows, weight: 1 });
  const shown = words(count, 'lantern').map((text) => example(text, true));
  const others = words(20, 'market').map((text) => example(text, false));
  const own = String.fromCharCode(firstCode, firstCode + 2);
  return trainEvidence([...shown, ...others], { classes: ['lantern'], words: [] }, 0).weights.includes(own);
};

/** Whether a word of so many examples tells by itself. */
const isWordTelling = (count: number) => {
  const shown = words(count, 'market').map((text) => ({ text, shows: true, weight: 9 }));
  const others = words(count, 'road').map((text) => ({ text, shows: false, weight: 9 }));
  return tellingWords([...shown, ...others], ['lantern']).includes('market');
};

testLimits(limits, {
  minWordExamples: { min: 6, accepts: isWordTelling },
  minWordWeight: { min: 0.5, step: 0.01, accepts: isTelling },
  minExamples: { min: 2, accepts: isLearned },
  minWeight: { min: 0.3, step: 0.01, accepts: (weight) => tenthsOf(weight) !== undefined },
  maxTenths: { max: 44, accepts: (tenths) => tenthsOf(tenths / 10) === tenths },
  maxReach: { max: 4, accepts: (reach) => featuresApart(reach) === 1 },
  fullWeightWords: { max: 8, accepts: (count) => featureWeight(count) === 1 },
  pieceWords: { max: 16, accepts: (count) => piecesOf(words(count, 'a')).length === 1 },
  minPhoneDigits: {
    min: 9,
    accepts: (count) => findNumbers('7'.repeat(count), { pages: {}, caller: 0 }).hasForeign,
  },
  minStrangeShare: { min: 0.5, step: 0.1, accepts: strange },
  maxHits: { max: 6, accepts: async (hits) => (await resultsOf(hits)) === hits },
  maxGap: {
    max: 3,
    accepts: (gap) => {
      const stems = ['lantern', ...words(gap, 'a'), 'road'];
      return (
        createIntentMatcher(indexOf([]).language)({ words: stems, candidates: stems.map((stem) => [stem]) })
          .length === 1
      );
    },
  },
  maxQueryWords: {
    max: 40,
    accepts: (count) => parse(['Lamp'], 'lamp '.repeat(count)).words.length === count,
  },
  maxCorrections: {
    max: 4,
    accepts: (count) => {
      const near = Array.from('abcdf'.slice(0, count), (letter) => `Harbour${letter}`);
      return parse([...near, 'Lamp'], 'harbourx lamp').asked[0]?.length === count;
    },
  },
  minRelativeScore: { max: 0.12, step: 0.01, accepts: isDropped },
  announceDelayMs: { min: 500, accepts: isAnnounced },
});

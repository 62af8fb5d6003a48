// Declared where a browser reads them: an import would change the published script.

export { fullWeightWords, pieceWords } from './browser/evidence.client.ts';
export { maxReach } from './browser/evidence-features.client.ts';
export { maxHits } from './browser/full-text-search.client.ts';
export { maxGap } from './browser/intent-matcher.client.ts';
export { minStrangeShare } from './browser/query-language.client.ts';
export { minPhoneDigits } from './browser/query-numbers.client.ts';
export { maxCorrections, maxQueryWords } from './browser/query-parser.client.ts';
export { minRelativeScore } from './browser/ranking.client.ts';
export { announceDelayMs } from './browser/results-view.client.ts';

/** A feature needs this many examples, and this much weight, to be published. */
export const minExamples = 2;
export const minWeight = 0.3;
/** The largest weight that one character holds, in tenths. */
export const maxTenths = 44;
/** A word tells by itself, whatever its class, when it is in so many examples and has so much weight. */
export const minWordExamples = 6;
export const minWordWeight = 0.5;

// Declared where a browser reads them: an import would change the published script.

export { maxHits } from './browser/full-text-search.client.ts';
export { maxGap } from './browser/intent-matcher.client.ts';
export { maxCorrections, maxQueryWords } from './browser/query-parser.client.ts';
export { minRelativeScore } from './browser/ranking.client.ts';
export { announceDelayMs } from './browser/results-view.client.ts';

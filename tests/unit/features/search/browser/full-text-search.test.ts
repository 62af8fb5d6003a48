import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFullTextSearch } from '../../../../../src/features/search/browser/full-text-search.client.ts';

/** A search whose engine answers every word with pages of these texts, as Pagefind does for a word that no page has. */
function searchIn(texts: string[]): (words: string[]) => Promise<string[]> {
  const code = `export const options = () => {}, init = () => {}, search = () => ({
    results: ${JSON.stringify(texts)}.map((content) => ({ id: content, score: 1, data: async () =>
      ({ url: content, meta: {}, content, plain_excerpt: '', sub_results: [] }) })) });`;
  const search = createFullTextSearch(`data:text/javascript,${encodeURIComponent(code)}`);
  return async (words) => (await search(words)).map(({ address }) => address);
}

test('a page without any word of the query is no result, whatever the engine finds', async () => {
  const search = searchIn(['Quiet places', 'Harassed at work', 'Queues']);
  assert.deepEqual(await search(['quxzk']), []);
  assert.deepEqual(await search(['quiet', 'quxzk']), ['Quiet places']);
  assert.deepEqual(await search(['harassing']), ['Harassed at work']);
});

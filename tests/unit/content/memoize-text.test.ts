import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoizeText } from '../../../src/content/memoize-text.ts';

/** A memoized function, and the texts for which it was computed. */
function trackComputations() {
  const computed: string[] = [];
  const lengthOf = memoizeText((text) => {
    computed.push(text);
    return text.length;
  });
  return { computed, lengthOf };
}

test('each text is computed once, with its own result, an empty one too', () => {
  const { computed, lengthOf } = trackComputations();
  assert.deepEqual(['one', '', 'three', 'one', ''].map(lengthOf), [3, 0, 5, 3, 0]);
  assert.deepEqual(computed, ['one', '', 'three']);
});

test('two functions share no results', () => {
  const [upper, lower] = [
    memoizeText((text) => text.toUpperCase()),
    memoizeText((text) => text.toLowerCase()),
  ];
  assert.deepEqual([upper('Ab'), lower('Ab'), upper('Ab')], ['AB', 'ab', 'AB']);
});

test('the results are forgotten when there are too many, and stay right', () => {
  const { computed, lengthOf } = trackComputations();
  const texts = Array.from({ length: 50_001 }, (_, index) => String(index));
  for (const text of texts.slice(0, -1)) lengthOf(text);
  lengthOf('0');
  assert.equal(computed.length, 50_000, 'as many as fit are kept');
  lengthOf(texts.at(-1) ?? '');
  assert.equal(lengthOf('0'), 1);
  assert.equal(computed.length, 50_002, 'one more empties the cache');
});

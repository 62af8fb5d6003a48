import assert from 'node:assert/strict';
import { test } from 'node:test';
import { didYouMean } from '../../../src/diagnostics/did-you-mean.ts';

/** One step of Levenshtein distance for each letter that changes: x, y and z are in none of the words. */
function misspell(word: string, steps: number): string {
  return 'xyzxyz'.slice(0, steps) + word.slice(steps);
}

// A third of the letters may be wrong, rounded down, and at least one: both sides of the limit for every length.
const limits: [word: string, maxSteps: number][] = [
  ['ab', 1],
  ['tel', 1],
  ['light', 1],
  ['header', 2],
  ['favicon', 2],
  ['security', 2],
  ['languages', 3],
  ['statistics', 3],
  ['accessibilit', 4],
];
for (const [word, maxSteps] of limits)
  for (let steps = 0; steps <= maxSteps + 1; steps++)
    test(`a word of ${word.length} letters with ${steps} of them wrong is ${steps <= maxSteps ? '' : 'not '}recognised`, () =>
      assert.equal(
        didYouMean(misspell(word, steps), [word], 'no suggestion'),
        steps <= maxSteps ? `"${word}"` : 'no suggestion',
      ));

test('deleted, inserted and transposed letters count as one step each', () => {
  const near = (word: string) => didYouMean(word, ['languages'], 'no suggestion');
  for (const word of ['langages', 'langags', 'languagess', 'lannguagees', 'lannguageess', 'langauges'])
    assert.equal(near(word), '"languages"', word);
  assert.equal(near('langu'), 'no suggestion', '4 letters are missing, and 1 of 5 may be wrong');
  assert.equal(near('langag'), 'no suggestion', '3 letters are missing, and 2 of 6 may be wrong');
  assert.equal(near('langua'), 'no suggestion', '3 letters are missing, and 2 of 6 may be wrong');
  assert.equal(near('languag'), '"languages"', '2 letters are missing, and 2 of 7 may be wrong');
});

test('the nearest of several is suggested, in any order, and the first of equally near ones', () => {
  assert.equal(didYouMean('hosting', ['posting', 'hosting', 'costing']), '"hosting"');
  assert.equal(didYouMean('hostinx', ['postinx1', 'hosting', 'boxting']), '"hosting"');
  assert.equal(didYouMean('costing', ['posting', 'hosting']), '"posting"');
  assert.equal(didYouMean('costing', ['hosting', 'posting']), '"hosting"');
});

test('without a near match all choices are listed, or what the caller passes', () => {
  assert.equal(didYouMean('zzzzzz', ['red', 'green']), 'one of red, green');
  assert.equal(didYouMean('zzzzzz', ['red', 'green'], 'a colour'), 'a colour');
  assert.equal(didYouMean('', ['red']), 'one of red');
  assert.equal(didYouMean('red', [], 'a colour'), 'a colour');
});

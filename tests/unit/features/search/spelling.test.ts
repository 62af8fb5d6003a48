import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  correctSpelling,
  editDistance,
  splitCompound,
} from '../../../../src/features/search/browser/spelling.client.ts';

const correct = (word: string, ...vocabulary: string[]) =>
  correctSpelling(word, vocabulary).map((each) => each.word);

/** The allowed edits by length of the query: both sides of each limit. */
const limits: [length: number, maxEdits: number][] = [
  [3, 0],
  [4, 1],
  [7, 1],
  [8, 2],
  [12, 2],
];
for (const [length, maxEdits] of limits)
  for (let edits = 1; edits <= 3; edits++)
    test(`a word of ${length} letters with ${edits} of them wrong is ${edits <= maxEdits ? '' : 'not '}recognised`, () => {
      const known = 'abcdefghijkl'.slice(0, length);
      const typed = known.slice(0, 1) + 'xyz'.slice(0, edits) + known.slice(1 + edits);
      assert.deepEqual(correct(typed, known), edits <= maxEdits ? [known] : []);
    });

test('exactly the nearest words are offered', () => {
  assert.deepEqual(correct('stalkong', 'stalking', 'stalkings', 'walking'), ['stalking']);
  assert.deepEqual(correct('lost', 'last', 'list', 'loft', 'boat'), ['last', 'list', 'loft']);
  assert.deepEqual(correct('lost', 'boat', 'last', 'loft', 'list'), ['last', 'loft', 'list']);
});

test('another first letter counts as half an edit more', () => {
  assert.deepEqual(correct('talking', 'walking', 'talkings'), ['talkings']);
  assert.deepEqual(correct('lost', 'cost'), [], 'one and a half, where one is allowed');
  assert.deepEqual(correct('lostness', 'costness'), ['costness'], 'one and a half, where two are allowed');
});

test('inserted, deleted, changed and transposed letters are one edit each', () => {
  for (const [a, b, distance] of [
    ['', '', 0],
    ['', 'ab', 2],
    ['abc', 'abc', 0],
    ['abc', 'abxc', 1],
    ['abc', 'ac', 1],
    ['abc', 'axc', 1],
    ['abcd', 'acbd', 1],
    ['abcd', 'badc', 2],
    ['abcd', 'dcba', 3],
  ] as const) {
    assert.equal(editDistance(a, b), distance, `${a} ${b}`);
    assert.equal(editDistance(b, a), distance, `${b} ${a}`);
  }
});

test('a word is split where both halves are known and have three letters, the longer one first', () => {
  const known = new Set(['pho', 'ne', 'phone', 'call', 'calls', 'phonec', 'alls']);
  const split = (word: string) => splitCompound(word, (part) => known.has(part));
  assert.deepEqual(split('phonecall'), ['phone', 'call']);
  assert.deepEqual(split('phonecalls'), ['phonec', 'alls']);
  assert.equal(split('phone'), undefined, 'a half of two letters');
  assert.equal(split('phonecab'), undefined);
  assert.deepEqual(split('phophone'), ['pho', 'phone']);
});

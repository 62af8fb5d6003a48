import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stemWord } from '../../../../../src/content/tokenizer.ts';
import {
  correctSpelling,
  editDistance,
  isOneEdit,
  splitCompound,
  swappedStems,
} from '../../../../../src/features/search/browser/spelling.client.ts';

test('an inserted, deleted, changed or transposed letter is one edit', () => {
  assert.equal(editDistance('stalk', 'stalk'), 0);
  for (const other of ['stalks', 'stlk', 'stall', 'satlk'])
    assert.equal(editDistance('stalk', other), 1, other);
  assert.equal(editDistance('', 'abc'), 3);
  assert.equal(editDistance('ab', 'ba'), 1);
});

test('words of three letters are never corrected, of four to seven by one edit, of eight by two', () => {
  const correct = (typed: string, known: string) => correctSpelling(typed, [known]).map(({ word }) => word);
  assert.deepEqual(correct('abx', 'abc'), []);
  assert.deepEqual(correct('abcx', 'abcd'), ['abcd']);
  assert.deepEqual(correct('abcdexy', 'abcdefg'), []);
  assert.deepEqual(correct('abcdefxy', 'abcdefgh'), ['abcdefgh']);
  assert.deepEqual(correct('abcdexyz', 'abcdefgh'), []);
});

test('only the nearest words are returned, and another first letter counts as half an edit more', () => {
  const found = correctSpelling('harbour', ['harbours', 'barbour', 'harbors', 'market']);
  assert.deepEqual(found, [{ word: 'harbours', distance: 1 }]);
  assert.deepEqual(correctSpelling('market', ['zarket']), [], 'one edit and a half is more than one');
});

test('two known words without their space are split, the longer first half first', () => {
  const known = new Set(['phone', 'book', 'phon', 'ebook', 'ab']);
  assert.deepEqual(
    splitCompound('phonebook', (part) => known.has(part)),
    ['phone', 'book'],
  );
  assert.equal(
    splitCompound('phonecall', (part) => known.has(part)),
    undefined,
  );
  assert.equal(
    splitCompound('abbook', (part) => known.has(part)),
    undefined,
    'a half has three letters at least',
  );
});

test('a word written by ear is the word that it sounds like, and its first letters do not part them', () => {
  for (const [typed, meant] of [
    ['nife', stemWord('knife')],
    ['fone', stemWord('phone')],
    ['rong', 'wrong'],
    ['wip', 'whip'],
  ] as const) {
    assert.ok(isOneEdit(typed, meant), typed);
    if (typed.length > 3) assert.deepEqual(correctSpelling(typed, [meant]), [{ word: meant, distance: 1 }]);
  }
  assert.ok(!isOneEdit('fone', 'prone'));
});

test('letters exchanged in the ending leave the stem of the word that was meant', () => {
  assert.ok(swappedStems('strangeld').includes('strangl'));
  assert.ok(swappedStems('stalknig').includes('stalk'));
  assert.ok(!swappedStems('stalkong').includes('stalk'));
});

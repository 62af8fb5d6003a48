import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatTime } from '../../../src/facts/dates.ts';
import { formatList } from '../../../src/facts/format-list.ts';

test('a list in English is that of CLDR', () => {
  assert.equal(formatList(['a', 'b', 'c'], 'en-GB'), 'a, b and c');
  assert.equal(formatList(['a', 'b', 'c'], 'en-GB', 'disjunction'), 'a, b or c');
  assert.equal(formatList([], 'en-GB'), '');
});

test('a list in Welsh has "a" before a consonant, which it mutates, and "ac" before a vowel and some words', () => {
  for (const [items, expected] of [
    [['pobl'], 'pobl'],
    [['Lloegr', 'Cymru'], 'Lloegr a Chymru'],
    [['pobl', 'tyst'], 'pobl a thyst'],
    [['x', 'y', 'plant'], 'x, y a phlant'],
    [['x', 'chwaer'], 'x a chwaer'],
    [['Cymru', 'yr Alban'], 'Cymru ac yr Alban'],
    [['x', 'ŵyn'], 'x ac ŵyn'],
    [['x', 'mewn tŷ'], 'x ac mewn tŷ'],
    [['x', 'melin'], 'x a melin'],
    [['x', '999'], 'x a 999'],
  ] as const)
    assert.equal(formatList(items, 'cy-GB'), expected);
  assert.match(formatList(['x', 'y'], 'cy', 'disjunction'), /^x neu y$/);
});

test('a time in Welsh has small letters, as public bodies write it', () => {
  assert.match(formatTime('14:05', 'cy-GB'), /^2:05\s?pm$/);
  assert.match(formatTime('09:30', 'cy'), /^9:30\s?am$/);
});

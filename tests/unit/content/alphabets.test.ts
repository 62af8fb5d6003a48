import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLetter } from '../../../src/content/alphabets.ts';

test('an entry is under the first letter of its language, and pairs are letters in Welsh alone', () => {
  for (const [label, tag, expected] of [
    ['Lloches', 'cy-GB', 'Ll'],
    ['chwilio', 'cy', 'Ch'],
    ['Rhybudd', 'cy', 'Rh'],
    ['Lili', 'cy', 'L'],
    ['Ŵyn', 'cy', 'W'],
    ['Chat', 'en-GB', 'C'],
    ['“Llandudno”', 'en-GB', 'L'],
    ['éclair', 'en-GB', 'E'],
    ['101', 'en-GB', '1'],
    ['–', 'en-GB', ''],
    ['\uE000Lloches\uE001', 'cy', 'Ll'],
  ] as const)
    assert.equal(firstLetter(label, tag), expected, label);
});

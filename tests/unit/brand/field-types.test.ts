import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../../../src/brand/field-types.ts';
import { maxTextLength } from '../../../src/brand/limits.ts';

const codesOf = (text: string) => plainText.safeParse(text).error?.issues.map(({ code }) => code) ?? [];

test('a text that is too long has that problem alone, since it is read no further', () => {
  const faults = '<b>\u200B\n';
  assert.deepEqual(codesOf(faults.padEnd(maxTextLength + 1, 'x')), ['too_big']);
  assert.equal(codesOf(faults.padEnd(maxTextLength, 'x')).length, 3);
});

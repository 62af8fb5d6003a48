import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isConsecutive } from '../../../src/facts/hours.ts';

test('consecutive days are written as a range', () => {
  assert.ok(isConsecutive(['monday', 'tuesday', 'wednesday']));
  assert.equal(isConsecutive(['monday', 'wednesday', 'friday']), false);
  assert.equal(isConsecutive(['monday', 'tuesday']), false);
});

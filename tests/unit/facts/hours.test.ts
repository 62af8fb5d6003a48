import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isConsecutive } from '../../../src/facts/hours.ts';

test('days in a row are said as a stretch', () => {
  assert.ok(isConsecutive(['monday', 'tuesday', 'wednesday']));
  assert.equal(isConsecutive(['monday', 'wednesday', 'friday']), false);
  assert.equal(isConsecutive(['monday', 'tuesday']), false);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBrand } from '../../../../src/brand/lint/read-brands.ts';

const folder = 'tests/fixtures/brands/base';

/** The diagnostics for a statement that was reviewed on 20 November 2026, on a later date. */
function reviewLevels(today: string, allowOverdue = false): (string | undefined)[] {
  const { diagnostics } = readBrand(folder, { today, allowOverdue });
  return diagnostics
    .filter(({ message }) => message.includes('accessibility statement was last reviewed'))
    .map(({ severity }) => severity);
}

test('a review is due from the eleventh month on, and stops the build from the twelfth', () => {
  assert.deepEqual(reviewLevels('2027-10-19'), []);
  assert.deepEqual(reviewLevels('2027-10-20'), ['warning']);
  assert.deepEqual(reviewLevels('2027-11-19'), ['warning']);
  assert.deepEqual(reviewLevels('2027-11-20'), ['error']);
  assert.deepEqual(reviewLevels('2027-11-20', true), ['warning']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { successCriteria } from '../../../src/brand/wcag.ts';

test('the criteria are those of WCAG 2.2 at level A and AA: 31 and 24, without the removed one', () => {
  assert.equal(successCriteria.length, 31 + 24);
  assert.ok(successCriteria.includes('2.5.8') && successCriteria.includes('1.4.13'));
  for (const other of ['4.1.1', '1.4.6', '2.4.12', '2.5.5', '3.3.9'])
    assert.ok(!successCriteria.includes(other), other);
});

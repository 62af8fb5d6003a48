import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMonths, formatDate, isIsoDate, today } from '../../../src/facts/dates.ts';

test('a date must exist', () => {
  assert.ok(isIsoDate('2028-02-29'));
  for (const day of ['2027-02-29', '2026-13-45', '2026-2-3', '21/11/2026', ''])
    assert.equal(isIsoDate(day), false, day);
});

test('today is the date in the United Kingdom', () => {
  assert.equal(today(new Date('2026-06-30T23:30:00Z')), '2026-07-01');
  assert.equal(today(new Date('2026-12-31T23:30:00Z')), '2026-12-31');
  assert.equal(formatDate('2026-11-21', 'en-GB'), '21 November 2026');
});
test('months are counted as calendar months', () => {
  assert.equal(addMonths('2026-11-20', 12), '2027-11-20');
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
  assert.equal(addMonths('2027-03-31', 11), '2028-02-29');
  assert.equal(addMonths('2026-12-31', 2), '2027-02-28');
});

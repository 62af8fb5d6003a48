import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, addMonths, formatDate, formatTime, isIsoDate, today } from '../../../src/facts/dates.ts';
import { overdueSeverity } from '../../../src/facts/overdue.ts';

test('a date must exist', () => {
  for (const day of ['2028-02-29', '2026-12-31', '2026-01-01']) assert.equal(isIsoDate(day), true, day);
  for (const day of [
    ...['2027-02-29', '2100-02-29', '2026-02-31', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'],
    ...['2026-2-3', '21/11/2026', '2026-11', '+012026-11', '+012026-11-21', '2026-11-21T00:00:00Z', ''],
  ])
    assert.equal(isIsoDate(day), false, day);
});

test('today is the date in the United Kingdom', (t) => {
  assert.equal(today(new Date('2026-06-30T23:30:00Z')), '2026-07-01');
  assert.equal(today(new Date('2026-12-31T23:30:00Z')), '2026-12-31');
  t.mock.timers.enable({ apis: ['Date'], now: new Date('2026-06-30T22:59:59Z') });
  assert.equal(today(), '2026-06-30');
});

test('dates and times are formatted for each language', () => {
  assert.equal(formatDate('2026-11-21', 'en-GB'), '21 November 2026');
  assert.equal(formatTime('17:30', 'en-GB'), '5:30 pm');
  assert.equal(formatTime('00:05', 'en-GB'), '12:05 am');
  assert.equal(formatDate('2026-11-21', 'de'), '21. November 2026');
  assert.equal(formatDate('2026-11', 'en-GB'), 'November 2026');
  assert.equal(formatDate('2026', 'en-GB'), '2026');
});

test('days and months are counted on the calendar', () => {
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  assert.equal(addDays('2028-03-01', -1), '2028-02-29');
  assert.equal(addMonths('2026-11-20', 12), '2027-11-20');
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
  assert.equal(addMonths('2027-03-31', 11), '2028-02-29');
  assert.equal(addMonths('2026-12-31', 2), '2027-02-28');
});

test('what is overdue is a warning for 30 days, then an error, unless that is allowed', () => {
  assert.equal(overdueSeverity('2026-06-01', '2026-06-01'), undefined);
  assert.equal(overdueSeverity('2026-06-01', '2026-06-02'), 'warning');
  assert.equal(overdueSeverity('2026-06-01', '2026-07-01'), 'warning');
  assert.equal(overdueSeverity('2026-06-01', '2026-07-02'), 'error');
  assert.equal(overdueSeverity('2026-06-01', '2026-07-02', true), 'warning');
});

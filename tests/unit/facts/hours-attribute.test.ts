import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hours } from '../../../src/facts/hours.ts';
import { parseHours, serializeHours } from '../../../src/facts/hours-attribute.ts';

const week: Hours = {
  weekly: [{ days: ['monday', 'friday'], from: '09:30', to: '17:00' }],
  bankHolidays: 'closed',
};

test('hours are read as they were written, with quotes of both kinds in a text, and no double quote is written', () => {
  for (const hours of [
    week,
    { always: true },
    { notPublished: `They said "it's open", we don't know` },
  ] as Hours[]) {
    const value = serializeHours(hours);
    assert.ok(!value.includes('"'), value);
    assert.deepEqual(parseHours(value), hours);
  }
});

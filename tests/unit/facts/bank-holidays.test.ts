import assert from 'node:assert/strict';
import { test } from 'node:test';
import Holidays from 'date-holidays';
import { readFacts } from '../../../src/facts/read-facts.ts';

const { facts } = readFacts('content/facts');

const holidayStates = { england: 'ENG', wales: 'WLS', scotland: 'SCT', 'northern-ireland': 'NIR' } as const;

for (const record of facts.published('bank-holidays'))
  test(`${record.name['en']} are the dates that an independent library computes`, () => {
    const year = Number(record.days[0]?.slice(0, 4));
    for (const nation of record.nations) {
      const holidays = new Holidays('GB', holidayStates[nation]);
      const expected = holidays
        .getHolidays(year)
        .filter(({ type, date }) => (type === 'public' || type === 'bank') && !isWeekend(date))
        .map(({ date }) => date.slice(0, 10));
      assert.deepEqual(record.days, [...new Set(expected)].sort(), nation);
    }
  });

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date.slice(0, 10)}T00:00:00Z`).getUTCDay());
}

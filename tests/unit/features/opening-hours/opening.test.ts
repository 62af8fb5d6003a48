import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hours } from '../../../../src/facts/hours.ts';
import {
  type Holiday,
  nowInUk,
  openingAt,
  plusDays,
} from '../../../../src/features/opening-hours/opening.ts';

// 2026-11-20 is a Friday.
const friday = '2026-11-20';
const never = (): Holiday => 'nowhere';
type BankHolidays = Extract<Hours, { weekly: unknown }>['bankHolidays'];

function fridays(
  periods: [from: string, to: string][],
  bankHolidays: BankHolidays = 'open',
  checkFirst?: true,
): Hours {
  const weekly = periods.map(([from, to]) => ({ days: ['friday' as const], from, to }));
  return { weekly, bankHolidays, ...(checkFirst && { checkFirst }) };
}

function at(time: string, day = friday) {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { day, minutes: hour * 60 + minute };
}

test('a line with two periods on a day is open within each, from its first minute to the one before its end', () => {
  for (const periods of [
    [
      ['09:00', '12:00'],
      ['13:30', '00:00'],
    ],
    [
      ['13:30', '00:00'],
      ['09:00', '12:00'],
    ],
  ] as [string, string][][]) {
    const states = (time: string) => {
      const opening = openingAt(fridays(periods), at(time), never);
      if (opening.state === 'closed') return opening.opens;
      return opening.state === 'open' ? opening.until : opening.state;
    };
    assert.deepEqual(states('00:00'), { day: friday, minutes: 540 });
    assert.deepEqual(states('08:59'), { day: friday, minutes: 540 });
    assert.equal(states('09:00'), 720);
    assert.equal(states('11:59'), 720);
    assert.deepEqual(states('12:00'), { day: friday, minutes: 810 });
    assert.deepEqual(states('13:29'), { day: friday, minutes: 810 });
    assert.equal(states('13:30'), 1440);
    assert.equal(states('23:59'), 1440);
  }
});

const closingTimes: [what: string, friday: string, saturday: string, at: string, until: number | string][] = [
  ['the night, past midnight', '18:00-00:00', '00:00-02:00', '23:00', 1560],
  ['midnight, when the next day begins later', '18:00-00:00', '00:01-02:00', '23:00', 1440],
  ['the evening, when the next day begins at midnight', '18:00-23:59', '00:00-02:00', '23:00', 1439],
  ['the same time on the next day', '08:00-00:00', '00:00-08:00', '08:00', 1920],
  ['more than a day, which needs no time', '08:00-00:00', '00:00-08:01', '08:00', 'always'],
  ['two whole days', '00:00-00:00', '00:00-00:00', '10:00', 'always'],
];
for (const [what, ...periods] of closingTimes)
  test(`a line says when it closes: ${what}`, () => {
    const [onFriday, onSaturday, time, until] = periods;
    const weekly = [onFriday, onSaturday].map((period, index) => {
      const [from = '', to = ''] = period.split('-');
      return { from, to, days: [(['friday', 'saturday'] as const)[index] ?? 'friday'] };
    });
    const opening = openingAt({ weekly, bankHolidays: 'open' }, at(time), never);
    assert.equal(opening.state === 'open' ? opening.until : opening.state, until);
  });

test('a line that may stop at the midnight before a bank holiday promises no more, and one with disputed hours is to be looked at', () => {
  const weekly = [
    { days: ['friday' as const], from: '18:00', to: '00:00' },
    { days: ['saturday' as const], from: '00:00', to: '02:00' },
  ];
  const until = (bankHolidays: BankHolidays, holiday: Holiday) => {
    const opening = openingAt({ weekly, bankHolidays }, at('23:00'), (day) =>
      day === friday ? 'nowhere' : holiday,
    );
    return opening.state === 'open' && opening.until;
  };
  assert.equal(until('closed', 'everywhere'), 1440);
  assert.equal(until('closed', 'somewhere'), 1440);
  assert.equal(until('not-known', 'everywhere'), 1440);
  assert.equal(until('not-known', 'nowhere'), 1560);
  assert.equal(until('open', 'everywhere'), 1560);
  const wholeDays = weekly.map((period) => ({ ...period, from: '00:00', to: '00:00' }));
  const disputed = openingAt(
    { weekly: wholeDays, bankHolidays: 'open', checkFirst: true },
    at('10:00'),
    never,
  );
  assert.deepEqual(disputed, { state: 'check' });
});

test('no opening is promised for a bank holiday that may close the line', () => {
  const opens = (bankHolidays: BankHolidays, holiday: Holiday) => {
    const everyDay = ['wednesday', 'thursday', 'friday', 'saturday'] as const;
    const hours: Hours = { weekly: [{ days: [...everyDay], from: '09:00', to: '17:00' }], bankHolidays };
    const on = (day: string): Holiday => (day === '2026-12-25' ? holiday : 'nowhere');
    const opening = openingAt(hours, at('20:00', '2026-12-24'), on);
    return opening.state === 'closed' && opening.opens?.day;
  };
  assert.equal(opens('not-known', 'everywhere'), undefined);
  assert.equal(opens('not-known', 'somewhere'), undefined);
  assert.equal(opens('closed', 'somewhere'), undefined);
  assert.equal(opens('closed', 'everywhere'), '2026-12-26');
  assert.equal(opens('not-known', 'nowhere'), '2026-12-25');
  assert.equal(opens('open', 'everywhere'), '2026-12-25');
});

test('a line of one day a week opens again on the same day of the next week', () => {
  const hours = fridays([['09:00', '12:00']]);
  const opens = (day: string, time: string) => {
    const opening = openingAt(hours, at(time, day), never);
    return opening.state === 'closed' ? opening.opens?.day : opening.state;
  };
  assert.equal(opens(friday, '12:00'), '2026-11-27');
  assert.equal(opens('2026-11-21', '00:00'), '2026-11-27');
  assert.equal(opens('2026-11-19', '23:59'), friday);
});

test('a closed line opens after the weekend, or after bank holidays when it is closed on these', () => {
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
  const christmas = (day: string): Holiday =>
    ['2026-12-25', '2026-12-28'].includes(day) ? 'everywhere' : 'nowhere';
  const opens = (bankHolidays: BankHolidays) => {
    const hours: Hours = { weekly: [{ days: [...weekdays], from: '09:30', to: '17:00' }], bankHolidays };
    const opening = openingAt(hours, at('17:00', '2026-12-24'), christmas);
    return opening.state === 'closed' && opening.opens;
  };
  assert.deepEqual(opens('closed'), { day: '2026-12-29', minutes: 570 });
  assert.deepEqual(opens('open'), { day: '2026-12-25', minutes: 570 });
});

test('hours that never end need no clock, and hours that are not published are unknown', () => {
  assert.deepEqual(openingAt({ always: true }, at('03:00'), never), { state: 'always' });
  assert.deepEqual(openingAt({ notPublished: 'Disputed.' }, at('10:00'), never), { state: 'unknown' });
});

test('no day is promised when the only one within a week is a bank holiday', () => {
  const holiday = (day: string): Holiday => (day === '2026-11-27' ? 'everywhere' : 'nowhere');
  const opening = openingAt(fridays([['09:00', '12:00']], 'closed'), at('12:00'), holiday);
  assert.deepEqual(opening, { state: 'closed', opens: undefined, sure: true });
});

test('each day of the week has its own hours', () => {
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
  const dates = ['16', '17', '18', '19', '20', '21', '22'].map((date) => `2026-11-${date}`);
  for (const [index, day] of days.entries()) {
    const hours: Hours = { weekly: [{ days: [day], from: '09:00', to: '12:00' }], bankHolidays: 'open' };
    const open = dates.filter((date) => openingAt(hours, at('10:00', date), never).state === 'open');
    assert.deepEqual(open, [dates[index]], day);
  }
});

/** The state within the hours on such a day, for every kind of bank holiday and every rule about them. */
const bankHolidayStates: Record<Holiday, Record<BankHolidays, string>> = {
  nowhere: { open: 'open', closed: 'open', 'not-known': 'open' },
  somewhere: { open: 'open', closed: 'check', 'not-known': 'check' },
  everywhere: { open: 'open', closed: 'closed', 'not-known': 'check' },
};
for (const [holiday, rules] of Object.entries(bankHolidayStates))
  for (const [rule, state] of Object.entries(rules))
    test(`a bank holiday ${holiday}, when hours on such days are "${rule}": ${state}`, () => {
      const hours = fridays([['09:00', '12:00']], rule as BankHolidays);
      assert.equal(openingAt(hours, at('10:00'), () => holiday as Holiday).state, state);
      assert.equal(openingAt(hours, at('12:00'), () => holiday as Holiday).state, 'closed');
    });

test('disputed hours are never certain, open or closed', () => {
  for (const [checkFirst, sure] of [
    [undefined, true],
    [true, false],
  ] as const)
    for (const time of ['10:00', '12:00']) {
      const opening = openingAt(fridays([['09:00', '12:00']], 'open', checkFirst), at(time), never);
      assert.equal('sure' in opening && opening.sure, sure, time);
    }
});

test('UK time starts a day at its own midnight, and changes with daylight saving', () => {
  const moments: [utc: string, day: string, minutes: number][] = [
    ['2026-11-28T23:59:59Z', '2026-11-28', 1439],
    ['2026-11-29T00:00:00Z', '2026-11-29', 0],
    ['2026-12-31T23:59:59Z', '2026-12-31', 1439],
    ['2027-01-01T00:00:00Z', '2027-01-01', 0],
    ['2026-06-30T22:59:59Z', '2026-06-30', 1439],
    ['2026-06-30T23:00:00Z', '2026-07-01', 0],
    ['2026-03-29T00:59:59Z', '2026-03-29', 59],
    ['2026-03-29T01:00:00Z', '2026-03-29', 120],
    ['2026-10-25T00:59:59Z', '2026-10-25', 119],
    ['2026-10-25T01:00:00Z', '2026-10-25', 60],
  ];
  for (const [utc, day, minutes] of moments) assert.deepEqual(nowInUk(new Date(utc)), { day, minutes }, utc);
});

test('days are counted across months, years and leap days', () => {
  assert.equal(plusDays('2026-12-31', 1), '2027-01-01');
  assert.equal(plusDays('2028-02-28', 1), '2028-02-29');
  assert.equal(plusDays('2027-02-28', 1), '2027-03-01');
  assert.equal(plusDays('2026-03-28', 2), '2026-03-30');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Hours, isConsecutive } from '../../../src/facts/hours.ts';
import { reportOnRecord } from '../../support/fact-records.ts';

test('three or more consecutive days are written as a range', () => {
  assert.ok(isConsecutive(['monday', 'tuesday', 'wednesday']));
  assert.ok(isConsecutive(['friday', 'saturday', 'sunday']));
  assert.equal(isConsecutive(['monday', 'wednesday', 'friday']), false);
  assert.equal(isConsecutive(['saturday', 'sunday', 'monday']), false);
  assert.equal(isConsecutive(['monday', 'tuesday']), false);
});

const weekly = (from: string, to: string, days: string[] = ['monday']) => ({
  weekly: [{ days, from, to }],
  bankHolidays: 'open',
});

test('hours are always, weekly or not published', () => {
  const allDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const valid: object[] = [
    { always: true } satisfies Hours,
    { notPublished: 'Two sources differ.' } satisfies Hours,
    ...(['open', 'closed', 'not-known'] as const).map((bankHolidays) => ({
      ...weekly('09:00', '09:01', allDays),
      bankHolidays,
      checkFirst: true,
    })),
    weekly('00:00', '00:00'),
    weekly('19:59', '23:59'),
  ];
  for (const hours of valid)
    assert.deepEqual(reportOnRecord('services', { hours }), [], JSON.stringify(hours));
});

const from = '"hours.weekly.0.from" is not of the right form → a time in quotes, 24-hour clock, like "09:30"';
const toFix = 'a time in quotes, 24-hour clock, like "17:00"; "00:00" for midnight';
const to = `"hours.weekly.0.to" is not of the right form → ${toFix}`;
const order = `"hours.weekly.0.to" is not after "from" → ${toFix}`;
const days =
  '"hours.weekly.0.days" is too short or too small → one or more of monday, tuesday, wednesday, thursday, friday, saturday, sunday';

/** A second period of Friday. */
const twice = (times: { from: string; to: string }, days = ['friday', 'sunday']) => ({
  weekly: [
    { days: ['monday', 'friday'], from: '09:00', to: '13:00' },
    { days, ...times },
  ],
  bankHolidays: 'closed',
});

test('a day may have two periods that are apart, and other days any', () => {
  for (const hours of [
    twice({ from: '13:01', to: '17:00' }),
    twice({ from: '00:01', to: '08:59' }),
    twice({ from: '20:00', to: '00:00' }),
    twice({ from: '09:00', to: '13:00' }, ['sunday']),
  ])
    assert.deepEqual(reportOnRecord('services', { hours }), [], JSON.stringify(hours));
});

test('hours that are not valid are reported with what to write', () => {
  const reports: [hours: unknown, ...report: string[]][] = [
    [
      5,
      '"hours" is not a group of keys → always: true, or weekly with bankHolidays, or notPublished with the reason',
    ],
    [{ notPublished: '' }, '"hours.notPublished" is too short or too small → why the hours are not printed'],
    [
      { weekly: [], checkFirst: 'yes' },
      '"hours.weekly" is too short or too small → a list of days with from and to',
      '"hours.bankHolidays" is missing → closed, open, or not-known when no source says',
      '"hours.checkFirst" is not true or false → true when sources dispute these hours',
    ],
    [weekly('09:00', '10:00', []), days],
    [weekly('09:00', '09:00'), order],
    [weekly('09:00', '08:59'), order],
    [weekly('9:00', '9:30'), from, to],
    ...(
      [
        ['12:59', '14:00'],
        ['13:00', '14:00'],
        ['08:00', '00:00'],
        ['10:00', '11:00'],
      ] as const
    ).map(([start, end]): [unknown, string] => [
      twice({ from: start, to: end }),
      '"hours.weekly.1.days" has friday, on which 09:00 to 13:00 meets or overlaps it: they are one → one or more of monday, tuesday, wednesday, thursday, friday, saturday, sunday',
    ]),
    [weekly('20:00', '24:00'), to],
    [weekly('20:00', '20:60'), to],
    [weekly('x20:00', 'x21:00'), from, to],
    [weekly('20:000', '21:000'), from, to],
  ];
  for (const [hours, ...report] of reports)
    assert.deepEqual(reportOnRecord('services', { hours }), report, JSON.stringify(hours));
});

test('periods of a day are apart, whatever their order; those of two days may meet at midnight', () => {
  type Period = [days: string[], from: string, to: string];
  const report = (...periods: Period[]) => {
    const weekly = periods.map(([days, from, to]) => ({ days, from, to }));
    return reportOnRecord('services', { hours: { weekly, bankHolidays: 'open' } });
  };
  const [monday, tuesday] = [['monday'], ['tuesday']];
  for (const apart of [
    [
      [monday, '09:00', '12:00'],
      [monday, '12:01', '00:00'],
    ],
    [
      [monday, '12:01', '00:00'],
      [monday, '09:00', '12:00'],
    ],
    [
      [monday, '18:00', '00:00'],
      [tuesday, '00:00', '02:00'],
    ],
    [
      [monday, '09:00', '12:00'],
      [tuesday, '10:00', '11:00'],
    ],
  ] as Period[][])
    assert.deepEqual(report(...apart), [], JSON.stringify(apart));
  for (const together of [
    [
      [monday, '09:00', '12:00'],
      [monday, '12:00', '17:00'],
    ],
    [
      [monday, '09:00', '12:00'],
      [['sunday', 'monday'], '10:00', '17:00'],
    ],
    [
      [monday, '09:00', '17:00'],
      [monday, '10:00', '12:00'],
    ],
    [
      [monday, '10:00', '12:00'],
      [monday, '09:00', '17:00'],
    ],
    [
      [monday, '09:00', '00:00'],
      [monday, '23:00', '23:30'],
    ],
    [[['monday', 'monday'], '09:00', '12:00']],
  ] as Period[][]) {
    const [problem = '', ...others] = report(...together);
    assert.match(problem, /has monday, on which .* meets or overlaps it: they are one|has monday twice/);
    assert.deepEqual(others, [], JSON.stringify(together));
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hours } from '../../../../src/facts/hours.ts';
import { openingData, showsHelplines } from '../../../../src/features/opening-hours/opening-data.ts';
import { formatOpeningHours, summarizeOpeningHours } from '../../../../src/site/format-opening-hours.ts';
import { loadExampleSite } from '../../../support/example-site.ts';

const site = loadExampleSite();

test('the script has exactly the strings that it needs', () =>
  assert.deepEqual(Object.keys(openingData(site).say).sort(), [
    ...['always', 'check', 'closed', 'closed-unsure', 'instead', 'midnight', 'open-unsure', 'open-until'],
    ...['opens-day', 'opens-today', 'opens-tomorrow'],
  ]));

test('each law has exactly the bank holidays of its nations', () => {
  const { holidays } = openingData(site);
  const has = (day: string) =>
    Object.entries(holidays).flatMap(([area, days]) => (days.split(' ').includes(day) ? area : []));
  assert.deepEqual(Object.keys(holidays), ['england-and-wales', 'scotland', 'northern-ireland']);
  assert.deepEqual(has('2026-12-25'), ['england-and-wales', 'scotland', 'northern-ireland']);
  assert.deepEqual(has('2026-04-06'), ['england-and-wales', 'northern-ireland'], 'Easter Monday');
  assert.deepEqual(has('2027-01-04'), ['scotland'], '2 January, on a Saturday');
  assert.deepEqual(has('2026-11-30'), ['scotland'], 'St Andrew’s Day');
  assert.deepEqual(has('2026-07-13'), ['northern-ireland'], 'the day of the Battle of the Boyne');
  assert.deepEqual(has('2026-11-28'), []);
});

test('each component that shows open helplines is known', () => {
  const pageWith = (...names: string[]) => {
    const [page] = site.pages;
    assert.ok(page);
    const components = names.map((name) => ({ name, attributes: {}, line: 1, column: 1 }));
    return { ...page, body: { ...page.body, components } };
  };
  const known = (...names: string[]) =>
    showsHelplines(pageWith(...names) as unknown as Parameters<typeof showsHelplines>[0]);
  for (const name of ['Helpline', 'Helplines', 'LocalServices', 'ReportNumbers', 'TalkToSomeone', 'Tap'])
    assert.ok(known('Unknown', 'Call', name, 'Call'), name);
  for (const name of ['Unknown', 'Call', 'Warning', 'NextSteps']) assert.ok(!known(name), name);
});

test('hours are formatted for readers', () => {
  const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
  const format = (days: number[], [from, to]: [from: string, to: string], bankHolidays = 'open') => {
    const weekly = [{ days: days.flatMap((day) => week[day] ?? []), from, to }];
    return formatOpeningHours(site, { weekly, bankHolidays } as Hours);
  };
  assert.deepEqual(format([0, 1, 2, 3, 4], ['09:00', '17:30']), ['Monday to Friday: 9am to 5:30pm']);
  assert.deepEqual(format([0, 1, 2], ['00:00', '00:00']), ['Monday to Wednesday: midnight to midnight']);
  assert.deepEqual(format([0, 1], ['12:00', '12:30']), ['Monday, Tuesday: 12pm to 12:30pm']);
  assert.deepEqual(format([0, 2, 4], ['10:05', '23:59']), ['Monday, Wednesday, Friday: 10:05am to 11:59pm']);
  assert.deepEqual(format([6], ['09:00', '10:00']), ['Sunday: 9am to 10am']);
  assert.equal(format([0], ['09:00', '10:00']).length, 1);
  assert.deepEqual(format([0], ['09:00', '10:00'], 'closed').slice(1), [
    site.t('hours.bank-holidays-closed'),
  ]);
  assert.deepEqual(format([0], ['09:00', '10:00'], 'not-known').slice(1), [
    site.t('hours.bank-holidays-not-known'),
  ]);
  assert.deepEqual(formatOpeningHours(site, { always: true }), [site.t('hours.always')]);
  assert.deepEqual(formatOpeningHours(site, { notPublished: 'why' }), [site.t('hours.not-published')]);
  assert.deepEqual(formatOpeningHours(site, { notPublished: 'why', weekdays: true }), [
    'Weekdays. Look at the website for the times.',
  ]);
});

test('hours in one line name their ends as a day has them, midnight last', () => {
  const weekly = (['00:00', '17:00', '09:30'] as const).map((to, index) => ({
    days: [(['friday', 'monday', 'saturday'] as const)[index]],
    from: '08:00',
    to,
  }));
  assert.equal(
    summarizeOpeningHours(site, { weekly, bankHolidays: 'open' } as Hours),
    site.t('hours.short', { days: 'Mon, Fri, Sat', from: '8am', to: '9:30am, 5pm or midnight' }),
  );
});

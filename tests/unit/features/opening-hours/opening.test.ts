import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hours } from '../../../../src/facts/hours.ts';
import { type Holiday, nowInUk, openingAt } from '../../../../src/features/opening-hours/opening.ts';

const weekdays: Hours = {
  weekly: [{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '09:30', to: '17:00' }],
  bankHolidays: 'closed',
};

const lateHours: Hours = { weekly: [{ days: ['friday'], from: '18:00', to: '00:00' }], bankHolidays: 'open' };

const noHolidays = (_day: string): Holiday => 'nowhere';

const friday = '2026-11-20';

const momentAt = (day: string, time: string) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { day, minutes: hour * 60 + minute };
};

test('a line is open from the first minute to the last', () => {
  assert.deepEqual(openingAt(weekdays, momentAt(friday, '09:30'), noHolidays), {
    state: 'open',
    until: 1020,
    sure: true,
  });
  assert.deepEqual(openingAt(weekdays, momentAt(friday, '16:59'), noHolidays), {
    state: 'open',
    until: 1020,
    sure: true,
  });
  assert.equal(openingAt(weekdays, momentAt(friday, '09:29'), noHolidays).state, 'closed');
  assert.equal(openingAt(weekdays, momentAt(friday, '17:00'), noHolidays).state, 'closed');
});

test('a closed line says when it opens: today, after the weekend, after a bank holiday', () => {
  const opens = (day: string, time: string, holidayOn = noHolidays) => {
    const opening = openingAt(weekdays, momentAt(day, time), holidayOn);
    return opening.state === 'closed' ? opening.opens?.day : undefined;
  };
  assert.equal(opens(friday, '08:00'), friday);
  assert.equal(opens(friday, '18:00'), '2026-11-23');
  const boxingDay = (day: string): Holiday =>
    ['2026-12-25', '2026-12-28'].includes(day) ? 'everywhere' : 'nowhere';
  assert.equal(opens('2026-12-24', '20:00', boxingDay), '2026-12-29');
});

test('midnight ends an evening, and 24 hours a day never ends', () => {
  assert.deepEqual(openingAt(lateHours, momentAt(friday, '23:59'), noHolidays), {
    state: 'open',
    until: 1440,
    sure: true,
  });
  assert.equal(openingAt(lateHours, momentAt('2026-11-21', '00:00'), noHolidays).state, 'closed');
  assert.deepEqual(openingAt({ always: true }, momentAt(friday, '03:00'), noHolidays), { state: 'always' });
});

test('nothing is guessed: bank holidays of some nations, disputed hours, unpublished hours', () => {
  const somewhere = (): Holiday => 'somewhere';
  assert.equal(openingAt(weekdays, momentAt(friday, '10:00'), somewhere).state, 'check');
  const notKnown: Hours = { ...weekdays, bankHolidays: 'not-known' };
  assert.equal(openingAt(notKnown, momentAt(friday, '10:00'), () => 'everywhere').state, 'check');
  assert.equal(
    openingAt({ ...weekdays, bankHolidays: 'open' }, momentAt(friday, '10:00'), somewhere).state,
    'open',
  );
  const open = openingAt({ ...weekdays, checkFirst: true }, momentAt(friday, '10:00'), noHolidays);
  assert.equal(open.state === 'open' && open.sure, false);
  const closed = openingAt({ ...weekdays, checkFirst: true }, momentAt(friday, '20:00'), noHolidays);
  assert.equal(closed.state === 'closed' && closed.sure, false);
  assert.equal(
    openingAt({ notPublished: 'disputed' }, momentAt(friday, '10:00'), noHolidays).state,
    'unknown',
  );
});

test('the clock is UK time, in winter and in summer', () => {
  assert.deepEqual(nowInUk(new Date('2026-11-20T23:30:00Z')), momentAt('2026-11-20', '23:30'));
  assert.deepEqual(nowInUk(new Date('2026-07-20T23:30:00Z')), momentAt('2026-07-21', '00:30'));
  assert.deepEqual(nowInUk(new Date('2026-03-29T00:59:00Z')), momentAt('2026-03-29', '00:59'));
  assert.deepEqual(nowInUk(new Date('2026-03-29T01:00:00Z')), momentAt('2026-03-29', '02:00'));
});

import { weekdays } from '../../../../src/facts/hours.ts';
import * as limits from '../../../../src/features/opening-hours/limits.ts';
import { type Holiday, openingAt } from '../../../../src/features/opening-hours/opening.ts';
import { testLimits } from '../../../support/test-limits.ts';

/** Whether a line that next opens on this day, today being the first, is said to open then. Bank holidays close it before. */
function isFound(day: number): boolean {
  // 2026-11-20 is a Friday.
  const dayOf = (ahead: number) => new Date(Date.UTC(2026, 10, 20 + ahead)).toISOString().slice(0, 10);
  const weekday = weekdays[(4 + day - 1) % 7] ?? 'friday';
  const closedUntil = dayOf(day - 1);
  const opening = openingAt(
    { weekly: [{ days: [weekday], from: '09:00', to: '12:00' }], bankHolidays: 'closed' },
    { day: dayOf(0), minutes: 13 * 60 },
    (date): Holiday => (date < closedUntil ? 'everywhere' : 'nowhere'),
  );
  return opening.state === 'closed' && opening.opens?.day === closedUntil;
}

testLimits(limits, { daysToLookAhead: { max: 8, accepts: isFound } });

import { addMonths } from '../../../facts/dates.ts';
import { maxYearsAhead } from '../../limits.ts';
import type { PackRule } from '../pack-rule.ts';

export const distantDates: PackRule = {
  id: 'distant-dates',
  description: `No alert or next check more than ${maxYearsAhead} years ahead: a date that never comes switches the end of an alert, or the check of a number, off.`,
  check({ data, positionOf, today }, report) {
    const dates: [path: PropertyKey[], date: string | undefined][] = [
      ...data.localServices.map(({ checkBy }, index): [PropertyKey[], string] => [
        ['localServices', index, 'checkBy'],
        checkBy,
      ]),
      ...data.alerts.map(({ until }, index): [PropertyKey[], string] => [['alerts', index, 'until'], until]),
      [['victims', 'satisfaction', 'checkBy'], data.victims?.satisfaction?.checkBy],
    ];
    const latest = addMonths(today, 12 * maxYearsAhead);
    for (const [path, date] of dates)
      if (date !== undefined && date > latest)
        report({
          ...positionOf(path),
          message: `${date} is more than ${maxYearsAhead} years ahead`,
          fix: `a day up to ${latest}`,
        });
  },
};

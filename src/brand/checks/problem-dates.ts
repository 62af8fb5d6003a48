import { overdueLevel } from '../../calendar/overdue.ts';
import type { BrandCheck } from './check.ts';

/** The accessibility statement promises no day that has passed: a warning for 30 days, then an error. */
export const problemDates: BrandCheck = ({ file, data, placeOf }, { today, allowOverdue }) =>
  data.accessibility.problems.flatMap(({ until }, index) => {
    const level = overdueLevel(until, today, allowOverdue);
    if (!level) return [];
    return {
      file,
      ...placeOf(['accessibility', 'problems', index, 'until']),
      wrong: `the accessibility statement promised to mend this by ${until}`,
      instead: 'a later day, or take the problem out if it is gone',
      level,
    };
  });

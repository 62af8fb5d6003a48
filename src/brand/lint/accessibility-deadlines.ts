import { overdueSeverity } from '../../facts/overdue.ts';
import type { PackRule } from './pack-rule.ts';

/** The accessibility statement promises no day that has passed: a warning for 30 days, then an error. */
export const accessibilityDeadlines: PackRule = ({ file, data, positionOf }, { today, allowOverdue }) =>
  data.accessibility.problems.flatMap(({ until }, index) => {
    const level = overdueSeverity(until, today, allowOverdue);
    if (!level) return [];
    return {
      file,
      ...positionOf(['accessibility', 'problems', index, 'until']),
      message: `the accessibility statement promised to mend this by ${until}`,
      fix: 'a later day, or take the problem out if it is gone',
      level,
    };
  });

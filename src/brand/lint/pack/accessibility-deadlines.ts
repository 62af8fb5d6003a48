import { overdueSeverity } from '../../../facts/overdue.ts';
import type { PackRule } from '../pack-rule.ts';

export const accessibilityDeadlines: PackRule = {
  id: 'accessibility-deadlines',
  description:
    'No promise in the accessibility statement whose day has passed: a warning for 30 days, then an error, since readers rely on it.',
  check({ data, positionOf, today, allowOverdue }, report) {
    report(
      data.accessibility.problems.flatMap(({ until }, index) => {
        const severity = overdueSeverity(until, today, allowOverdue);
        if (!severity) return [];
        return {
          ...positionOf(['accessibility', 'problems', index, 'until']),
          message: `the accessibility statement promised to mend this by ${until}`,
          fix: 'a later day, or take the problem out if it is gone',
          severity,
        };
      }),
    );
  },
};

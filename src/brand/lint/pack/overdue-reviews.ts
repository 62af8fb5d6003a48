import { overdueSeverity } from '../../../facts/overdue.ts';
import type { PackRule } from '../pack-rule.ts';

export const overdueReviews: PackRule = {
  id: 'overdue-reviews',
  description:
    'No local service or figure past its "checkBy": a warning for 30 days, then an error, as for every fact.',
  check({ data, positionOf, today, allowOverdue }, report) {
    const services = data.localServices.map(({ name, checkBy }, index) => ({
      path: ['localServices', index, 'checkBy'],
      name,
      checkBy,
      fix: 'the new dates in "checked" and "checkBy", after you rang and looked at the website',
    }));
    const figure = data.victims?.satisfaction;
    const figures = figure
      ? [
          {
            path: ['victims', 'satisfaction', 'checkBy'],
            name: figure.words,
            checkBy: figure.checkBy,
            fix: 'the newest figure with its day in "asOf", or no figure',
          },
        ]
      : [];
    report(
      [...services, ...figures].flatMap(({ path, name, checkBy, fix }) => {
        const severity = overdueSeverity(checkBy, today, allowOverdue);
        const message = `"${Object.values(name)[0]}" had to be checked again by ${checkBy}`;
        return severity ? [{ ...positionOf(path), message, fix, severity }] : [];
      }),
    );
  },
};

import type { PackRule } from '../pack-rule.ts';

export const expiredAlerts: PackRule = {
  id: 'expired-alerts',
  description:
    'A warning for each alert that is over: it is not shown any more, and confuses the next editor of the pack.',
  check({ data, positionOf, today }, report) {
    report(
      data.alerts
        .map(({ until }, index) => ({ until, index }))
        .filter(({ until }) => until < today)
        .map(({ until, index }) => ({
          ...positionOf(['alerts', index, 'until']),
          message: `this alert ended on ${until}`,
          fix: 'a later day, or take the alert out',
          severity: 'warning',
        })),
    );
  },
};

import type { PackRule } from './pack-rule.ts';

/** An alert that is over is not shown any more, but stands in the way of the next person who edits the pack. */
export const expiredAlerts: PackRule = ({ file, data, positionOf }, { today }) =>
  data.alerts
    .map(({ until }, index) => ({ until, index }))
    .filter(({ until }) => until < today)
    .map(({ until, index }) => ({
      file,
      ...positionOf(['alerts', index, 'until']),
      message: `this alert ended on ${until}`,
      fix: 'a later day, or take the alert out',
      level: 'warning',
    }));

import type { BrandCheck } from './check.ts';

/** An alert that is over is not shown any more, but stands in the way of the next person who edits the pack. */
export const alertDates: BrandCheck = ({ file, data, placeOf }, { today }) =>
  data.alerts
    .map(({ until }, index) => ({ until, index }))
    .filter(({ until }) => until < today)
    .map(({ until, index }) => ({
      file,
      ...placeOf(['alerts', index, 'until']),
      wrong: `this alert ended on ${until}`,
      instead: 'a later day, or take the alert out',
      level: 'warning',
    }));

import { overdueSeverity } from '../../facts/overdue.ts';
import type { PackRule } from './pack-rule.ts';

/** What the publisher says it checked is checked again in time, as every fact is: a warning for 30 days, then an error. */
export const overdueReviews: PackRule = ({ file, data, positionOf }, { today, allowOverdue }) => {
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
  return [...services, ...figures].flatMap(({ path, name, checkBy, fix }) => {
    const level = overdueSeverity(checkBy, today, allowOverdue);
    const message = `"${Object.values(name)[0]}" had to be checked again by ${checkBy}`;
    return level ? [{ file, ...positionOf(path), message, fix, level }] : [];
  });
};

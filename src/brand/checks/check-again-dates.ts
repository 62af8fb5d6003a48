import { overdueLevel } from '../../calendar/overdue.ts';
import type { BrandCheck } from './check.ts';

/** What the publisher says it checked is checked again in time, as every fact is: a warning for 30 days, then an error. */
export const checkAgainDates: BrandCheck = ({ file, data, placeOf }, { today, allowOverdue }) => {
  const services = data.localServices.map(({ name, checkBy }, index) => ({
    path: ['localServices', index, 'checkBy'],
    name,
    checkBy,
    instead: 'the new dates in "checked" and "checkBy", after you rang and looked at the website',
  }));
  const figure = data.victims?.satisfaction;
  const figures = figure
    ? [
        {
          path: ['victims', 'satisfaction', 'checkBy'],
          name: figure.words,
          checkBy: figure.checkBy,
          instead: 'the newest figure with its day in "asOf", or no figure',
        },
      ]
    : [];
  return [...services, ...figures].flatMap(({ path, name, checkBy, instead }) => {
    const level = overdueLevel(checkBy, today, allowOverdue);
    const wrong = `"${Object.values(name)[0]}" had to be checked again by ${checkBy}`;
    return level ? [{ file, ...placeOf(path), wrong, instead, level }] : [];
  });
};

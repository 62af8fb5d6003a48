import { overdueLevel } from '../../calendar/overdue.ts';
import type { BrandCheck } from './check.ts';

/** A local service is checked again in time, as every fact is: a warning for 30 days, then an error. */
export const localServiceDates: BrandCheck = ({ file, data, placeOf }, { today, allowOverdue }) =>
  data.localServices.flatMap(({ name, checkBy }, index) => {
    const level = overdueLevel(checkBy, today, allowOverdue);
    if (!level) return [];
    return {
      file,
      ...placeOf(['localServices', index, 'checkBy']),
      wrong: `"${Object.values(name)[0]}" had to be checked again by ${checkBy}`,
      instead: 'the new dates in "checked" and "checkBy", after you rang and looked at the website',
      level,
    };
  });

import { overdueLevel } from '../calendar/overdue.ts';
import type { Problem } from '../problems/problem.ts';
import type { Facts } from './load.ts';

/**
 * Facts that are past the day by which a person must check them again: a warning for 30 days, then an error.
 * Records that are not published are left out, since no reader sees them. `allow` keeps it at the warning.
 */
export function overdue(facts: Facts, today: string, allow = false): Problem[] {
  return facts
    .all()
    .filter((fact) => fact.publish)
    .flatMap((fact) => {
      const level = overdueLevel(fact.checkBy, today, allow);
      if (!level) return [];
      return {
        ...facts.originOf(fact.id),
        wrong: `"${fact.id}" had to be checked again by ${fact.checkBy} and it is now ${today}`,
        instead: 'the new dates in "checked" and "checkBy", after looking at the source again',
        level,
      };
    });
}

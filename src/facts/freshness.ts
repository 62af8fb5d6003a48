import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { overdueSeverity } from './overdue.ts';
import type { Facts } from './read-facts.ts';

/**
 * Facts that are past the day by which a person must check them again: a warning for 30 days, then an error.
 * Records that are not published are left out, since no reader sees them. `allow` keeps it at the warning.
 */
export function overdueFacts(facts: Facts, today: string, allow = false): Diagnostic[] {
  return facts
    .all()
    .filter((fact) => fact.publish)
    .flatMap((fact) => {
      const level = overdueSeverity(fact.checkBy, today, allow);
      if (!level) return [];
      return {
        ...facts.locationOf(fact.id),
        message: `"${fact.id}" had to be checked again by ${fact.checkBy} and it is now ${today}`,
        fix: 'the new dates in "checked" and "checkBy", after looking at the source again',
        level,
      };
    });
}

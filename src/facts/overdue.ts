import { addDays } from './dates.ts';
import { maxOverdueDays } from './limits.ts';

/** Returns the severity of a check that was due by a day; undefined when it is not overdue. */
export function overdueSeverity(
  checkBy: string,
  today: string,
  allow = false,
): 'error' | 'warning' | undefined {
  if (checkBy >= today) return undefined;
  return !allow && addDays(checkBy, maxOverdueDays) < today ? 'error' : 'warning';
}

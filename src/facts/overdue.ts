import { addDays } from './dates.ts';

/** Days for which something overdue is a warning before it stops the build. */
export const graceDays = 30;

/** Returns the severity of a check that was due by a day; undefined when it is not overdue. */
export function overdueSeverity(
  checkBy: string,
  today: string,
  allow = false,
): 'error' | 'warning' | undefined {
  if (checkBy >= today) return undefined;
  return !allow && addDays(checkBy, graceDays) < today ? 'error' : 'warning';
}

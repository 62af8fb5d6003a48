import { addDays } from './dates.ts';

/** Days for which something overdue is a warning before it stops the build. */
export const graceDays = 30;

/** What it means that something had to be checked again by a day that has passed; undefined when it has not. */
export function overdueSeverity(
  checkBy: string,
  today: string,
  allow = false,
): 'error' | 'warning' | undefined {
  if (checkBy >= today) return undefined;
  return !allow && addDays(checkBy, graceDays) < today ? 'error' : 'warning';
}

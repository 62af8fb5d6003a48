import { addDays } from './dates.ts';
import { maxOverdueDays } from './limits.ts';

/** True for a check that was due by a day before this one. */
export function isOverdue({ checkBy }: { checkBy: string }, today: string): boolean {
  return checkBy < today;
}

/** Returns the severity of a check that was due by a day; undefined when it is not overdue. */
export function overdueSeverity(
  checkBy: string,
  today: string,
  allow = false,
): 'error' | 'warning' | undefined {
  if (!isOverdue({ checkBy }, today)) return undefined;
  return !allow && addDays(checkBy, maxOverdueDays) < today ? 'error' : 'warning';
}

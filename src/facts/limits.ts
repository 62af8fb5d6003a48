/** Days for which something overdue is a warning before it stops the build. */
export const maxOverdueDays = 30;
/** Time after which steps through menus must be checked again. In months. */
export const maxStepsMonths = 6;
/** Sources of steps of medium confidence: the second must agree with the first. */
export const minSourcesOfMedium = 2;
/** Size of a file of facts. In bytes. */
export const maxFactFileBytes = 512 * 1024;
/** Size of the double entry. In bytes. */
export const maxDoubleEntryBytes = 512 * 1024;
/** Consecutive days that are written as a range. */
export const minDaysOfRange = 3;

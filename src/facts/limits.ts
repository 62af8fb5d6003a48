/** Days for which something overdue is a warning before it stops the build. */
export const maxOverdueDays = 30;
/** Size of a file of facts. In bytes. */
export const maxFactFileBytes = 512 * 1024;
/** Size of the double entry. In bytes. */
export const maxDoubleEntryBytes = 512 * 1024;
/** Consecutive days that are written as a range. */
export const minDaysOfRange = 3;

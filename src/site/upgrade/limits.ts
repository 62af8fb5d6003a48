/** Size of the lockfile of a pack. In bytes. */
export const maxLockfileBytes = 1024 * 1024;

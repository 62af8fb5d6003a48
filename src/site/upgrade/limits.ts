/** Size of the lockfile of a pack. In bytes. */
export const maxLockfileBytes = 1024 * 1024;
/** Facts that fall due next, in the list for publishers of many packs. */
export const maxListedFacts = 10;

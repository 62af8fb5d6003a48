/** Size of a text that has no limit of its own, such as a page of ours. In bytes. */
export const maxTextFileBytes = 256 * 1024;

/** Several files saved within this time are one change. In milliseconds. */
export const minDebounceMs = 200;

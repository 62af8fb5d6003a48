/** The initial congestion window (RFC 6928): ten packets, in bytes. A page must fit into it. */
export const maxPageBytes = 14_600;
/**
 * The same for a translation, in bytes: 15 % more. The English is what is held to the first flight. A translator cannot cut it, the
 * built-in dictionary of Brotli knows English best (4 % of a page), and Welsh takes about a tenth more letters.
 */
export const maxTranslatedPageBytes = 16_790;

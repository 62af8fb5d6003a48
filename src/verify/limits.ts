/** The initial congestion window (RFC 6928): ten packets, in bytes. A page must fit into it. */
export const maxPageBytes = 14_600;

/** The numbers of ports (RFC 6335, section 6); 0 is reserved. */
export const minPort = 1;
export const maxPort = 65_535;

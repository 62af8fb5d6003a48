/** Characters of an address that fits a line of the narrowest phone, 320 px wide, in large text. */
export const maxUnbrokenAddress = 22;

/** Characters of an address that fits a line of the narrowest phone, 320 px wide, in large text. */
export const maxUnbrokenAddress = 22;

/** Splits a long email address where it may break: after its "@" and its dots. A shorter one stays whole. */
export function emailParts(address: string): string[] {
  return address.length > maxUnbrokenAddress ? address.split(/(?<=[@.])/) : [address];
}

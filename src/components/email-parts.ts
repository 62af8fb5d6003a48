import { maxUnbrokenAddress } from './limits.ts';

/** Splits a long email address where it may break: after its "@" and its dots. A shorter one stays whole. */
export function emailParts(address: string): string[] {
  return address.length > maxUnbrokenAddress ? address.split(/(?<=[@.])/) : [address];
}

import { contentSecurityPolicy, type InlineHashes } from './content-security-policy.ts';

/** What a file is, for the rules of keeping copies: a page, a file whose name changes with its content, or another. */
export type FileClass = 'page' | 'hashed' | 'other';

/** The class of the file at an address from the root of the host. */
export function fileClass(address: string): FileClass {
  if (address.startsWith('/assets/')) return 'hashed';
  return /(?:\/|\.html|\/[^./]+)$/.test(address) ? 'page' : 'other';
}

/** A page leaves no copy on the device; a hashed file is kept for a year; another is asked for each time. */
export const cacheControl: Record<FileClass, string> = {
  page: 'no-store',
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
};

const nothing = ['accelerometer', 'camera', 'geolocation', 'gyroscope', 'microphone', 'payment', 'usb'];

/** The headers that every answer carries, whatever the file: the one model from which each host's own form is made. */
export function commonHeaders(hashes: InlineHashes): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(hashes),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'Permissions-Policy': nothing.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'X-Frame-Options': 'DENY',
    'X-Permitted-Cross-Domain-Policies': 'none',
  };
}

/** All headers of the file at an address. */
export function headersOf(address: string, hashes: InlineHashes): Record<string, string> {
  return { ...commonHeaders(hashes), 'Cache-Control': cacheControl[fileClass(address)] };
}

import { contentSecurityPolicy, type InlineHashes } from './content-security-policy.ts';

/** Where the files are whose name changes with their content. All others are pages or tell of pages. */
export const hashedFolder = '/assets/';

/** Whether the file at an address has its hash in its name. */
export function isHashed(address: string): boolean {
  return address.startsWith(hashedFolder);
}

/**
 * A page leaves no copy on the device, and neither does anything that names pages; a hashed file may be kept for a
 * year.
 */
export const cacheControl = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-store',
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

/** All headers of the answer at an address. An address where nothing is gets the error page, which is a page too. */
export function headersOf(address: string, hashes: InlineHashes, isFound = true): Record<string, string> {
  const kept = isFound && isHashed(address) ? cacheControl.hashed : cacheControl.other;
  return { ...commonHeaders(hashes), 'Cache-Control': kept };
}

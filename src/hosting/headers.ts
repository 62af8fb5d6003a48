import { contentSecurityPolicy, type Needs } from './content-security-policy.ts';

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

/** The name of the header that differs between pages. */
export const policyHeader = 'Content-Security-Policy';

const nothing = ['accelerometer', 'camera', 'geolocation', 'gyroscope', 'microphone', 'payment', 'usb'];

/**
 * The headers that every answer carries, whatever the file: the one model from which each host's own form is made. The
 * policy is that of a page where nobody can search.
 */
export function commonHeaders(needs: Needs): Record<string, string> {
  return {
    [policyHeader]: contentSecurityPolicy(needs),
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

/** The policy of the pages where somebody can search, in place of the one that all other answers have. */
export function searchPolicy(needs: Needs): string {
  return contentSecurityPolicy(needs, true);
}

/** All headers of the answer at an address. An address where nothing is gets the error page, which is a page too. */
export function headersOf(address: string, needs: Needs, isFound = true): Record<string, string> {
  const kept = isFound && isHashed(address) ? cacheControl.hashed : cacheControl.other;
  const searches = isFound && needs.searching.includes(address);
  return {
    ...commonHeaders(needs),
    ...(searches && { [policyHeader]: searchPolicy(needs) }),
    'Cache-Control': kept,
  };
}

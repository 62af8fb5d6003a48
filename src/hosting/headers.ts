import { type CspSources, contentSecurityPolicy, type PageCapability } from './content-security-policy.ts';

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

/** The names of the headers that differ between pages. */
export const policyHeader = 'Content-Security-Policy';
export const frameHeader = 'X-Frame-Options';

const deniedFeatures = [
  'accelerometer',
  'camera',
  'geolocation',
  'gyroscope',
  'microphone',
  'payment',
  'usb',
];

/**
 * The headers that every answer carries, whatever the file: the one model from which each host's own form is made. The
 * policy is that of a page without a need of its own.
 */
export function commonHeaders(needs: CspSources): Record<string, string> {
  return {
    [policyHeader]: contentSecurityPolicy(needs),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    [frameHeader]: 'DENY',
    'X-Permitted-Cross-Domain-Policies': 'none',
  };
}

/**
 * What a page with a need of its own sends in place of the headers that all other answers have; empty for a header that
 * it is sent without.
 */
export function capabilityHeaders(needs: CspSources, need: PageCapability): [name: string, value: string][] {
  const policy: [string, string] = [policyHeader, contentSecurityPolicy(needs, need)];
  return need === 'frame' ? [policy, [frameHeader, '']] : [policy];
}

/** All headers of the answer at an address. An address where nothing is gets the error page, which is a page too. */
export function responseHeaders(address: string, needs: CspSources, isFound = true): Record<string, string> {
  const kept = isFound && isHashed(address) ? cacheControl.hashed : cacheControl.other;
  const special = isFound && needs.special.find((page) => page.address === address);
  const all = {
    ...commonHeaders(needs),
    ...(special && Object.fromEntries(capabilityHeaders(needs, special.need))),
    'Cache-Control': kept,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

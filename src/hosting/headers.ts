import {
  type CspSources,
  contentSecurityPolicy,
  dataFilePolicy,
  type PageCapability,
} from './content-security-policy.ts';
import { fileExtension } from './content-types.ts';

/** URL path of the files with a content hash in their name. All other files are pages or mention pages. */
export const hashedFolder = '/assets/';

/** Whether the file at an address has a content hash in its name. */
export function isHashed(address: string): boolean {
  return address.startsWith(hashedFolder);
}

/** Extensions of data files: scripts and JSON, which a page or another program loads and no browser renders as a page. */
export const dataFileExtensions = ['js', 'json'];

/** Whether the file at an address is a data file. */
export function isDataFile(address: string): boolean {
  return dataFileExtensions.includes(fileExtension(address));
}

/**
 * Cache-Control values. Pages, and files that mention them, must leave no trace on the device; hashed files are cached for a year.
 */
export const cacheControl = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-store',
};

/** Header of the policy, which differs between pages, and between pages and data files. */
export const policyHeader = 'Content-Security-Policy';
/** Header of framing, which differs between pages. */
export const frameHeader = 'X-Frame-Options';

const cachedFileHeader: [name: string, value: string] = ['Cache-Control', cacheControl.hashed];
/** The header that replaces the common one on data files. */
export const dataFileHeader: [name: string, value: string] = [policyHeader, dataFilePolicy];

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
 * Returns the headers of every response, from which each host's configuration is generated. The policy is that of a page
 * without a capability.
 */
export function commonHeaders(
  sources: CspSources,
): Record<string, string> & Record<typeof policyHeader | typeof frameHeader, string> {
  return {
    [policyHeader]: contentSecurityPolicy(sources),
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
 * Returns the headers that replace the common ones on pages with a capability; an empty value removes the header.
 */
export function capabilityHeaders(
  sources: CspSources,
  capability: PageCapability,
): [name: string, value: string][] {
  const policy: [string, string] = [policyHeader, contentSecurityPolicy(sources, capability)];
  return capability === 'frame' ? [policy, [frameHeader, '']] : [policy];
}

/** Returns the headers that replace the common ones on a file: that of caching, of the policy, both, or none. */
export function fileHeaders(address: string): [name: string, value: string][] {
  return [...(isHashed(address) ? [cachedFileHeader] : []), ...(isDataFile(address) ? [dataFileHeader] : [])];
}

/** Returns all headers of the response at an address. `isFound` is false for the error page of a missing address. */
export function responseHeaders(
  address: string,
  sources: CspSources,
  isFound = true,
): Record<string, string> {
  const special = isFound && sources.special.find((page) => page.address === address);
  const headers = {
    ...commonHeaders(sources),
    ...(special && Object.fromEntries(capabilityHeaders(sources, special.capability))),
    'Cache-Control': cacheControl.other,
    ...(isFound && Object.fromEntries(fileHeaders(address))),
  };
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
}

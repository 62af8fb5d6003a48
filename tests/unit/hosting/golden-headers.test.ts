import assert from 'node:assert/strict';
import { test } from 'node:test';
import { responseHeaders } from '../../../src/hosting/headers.ts';

// Every host is tested against the model, so the expected headers of the model are repeated here.

const cspSources = {
  scripts: ["'sha256-x'"],
  styles: ["'sha256-y'"],
  special: [
    { address: '/look/', capability: 'search' as const },
    { address: '/notes/here/', capability: 'typing' as const },
    { address: '/panel/', capability: 'frame' as const },
  ],
};

const goldenHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'sha256-x'; style-src 'sha256-y'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'Cache-Control': 'no-store',
};

// Without a hash: it is sent with each script and index that the search needs.
const dataPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const withPolicy = (from: string, to: string) => ({
  ...goldenHeaders,
  'Content-Security-Policy': goldenHeaders['Content-Security-Policy'].replace(from, to),
});

test('a page, an error and a file of any other type have exactly the headers listed here', () => {
  for (const address of ['/', '/steps/', '/robots.txt', '/facts.json/', '/js', '/look/en/pagefind.js.txt'])
    assert.deepEqual(responseHeaders(address, cspSources), goldenHeaders, address);
  for (const address of [
    '/look/',
    '/panel/',
    '/assets/nothing.svg',
    '/assets/nothing.js',
    '/look/nothing.json',
  ])
    assert.deepEqual(
      responseHeaders(address, cspSources, false),
      goldenHeaders,
      `${address} that is not there`,
    );
});

test('a page with its own capability differs in that only', () => {
  const self = withPolicy("script-src 'sha256-x'", "script-src 'self' 'sha256-x'");
  assert.deepEqual(responseHeaders('/notes/here/', cspSources), self);
  const searching = withPolicy(
    "script-src 'sha256-x'; style-src 'sha256-y';",
    "script-src 'self' 'wasm-unsafe-eval' 'sha256-x'; style-src 'sha256-y'; connect-src 'self';",
  );
  assert.deepEqual(responseHeaders('/look/', cspSources), searching);
  const { 'X-Frame-Options': _, ...framed } = withPolicy("frame-ancestors 'none'", 'frame-ancestors *');
  assert.deepEqual(responseHeaders('/panel/', cspSources), framed);
  const kept = { ...goldenHeaders, 'Cache-Control': 'public, max-age=31536000, immutable' };
  assert.deepEqual(responseHeaders('/assets/logo.012345678901.svg', cspSources), kept);
});

test('a script or a JSON file differs in its policy, and in a folder of hashed names also in its caching', () => {
  const data = { ...goldenHeaders, 'Content-Security-Policy': dataPolicy };
  for (const address of ['/look/en.0123456789ab.js', '/look/en.0123456789ab.json', '/facts.json'])
    assert.deepEqual(responseHeaders(address, cspSources), data, address);
  const kept = { ...data, 'Cache-Control': 'public, max-age=31536000, immutable' };
  assert.deepEqual(responseHeaders('/assets/page.ABCDEFGH.js', cspSources), kept);
});

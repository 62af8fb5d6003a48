import type { HttpResponse } from '../http/http-client.ts';
import { headerValue } from './browser-client.ts';

/** Something that a scanner of others asks of a site. */
interface ScannerRule {
  scanner: 'MDN Observatory' | 'SecureDrop';
  /** In words that follow "wants". */
  requirement: string;
  isMet: (home: HttpResponse) => boolean;
  /** For what a host may not let anybody choose: it is told, and is no failure. */
  isAdvisory?: true;
}

const parseCsp = (home: HttpResponse) => {
  const directives = (headerValue(home, 'Content-Security-Policy') ?? '')
    .split(';')
    .map((each) => each.trim());
  return new Map(
    directives.map((each) => {
      const [name = '', ...sources] = each.split(/\s+/);
      return [name.toLowerCase(), sources] as const;
    }),
  );
};
const unsafeSource = /^(?:'unsafe-inline'|'unsafe-eval'|data:|https?:|ftp:|\*|https?:\/\/\*.*)$/;
const hasCspSource = (home: HttpResponse, test: (source: string) => boolean) =>
  [...parseCsp(home)].some(([name, sources]) => name !== 'frame-ancestors' && sources.some(test));
const headerEquals = (home: HttpResponse, name: string, value: string) =>
  headerValue(home, name)?.toLowerCase() === value;

/** A year and half a year are what others ask; the list of browsers takes two. In seconds. */
const minHstsMaxAge = 31_536_000;

/**
 * What the two scanners that fit a site like this look for in its home page, looked for without our own model of headers: so a
 * mistake in the model shows too. Which of their wishes we do not follow, and why: docs/decisions/056.
 */
export const scannerRules: ScannerRule[] = [
  {
    scanner: 'MDN Observatory',
    requirement: "a policy that begins with default-src 'none' and forbids forms",
    isMet: (home) =>
      parseCsp(home).get('default-src')?.join() === "'none'" &&
      parseCsp(home).get('form-action')?.join() === "'none'",
  },
  {
    scanner: 'MDN Observatory',
    requirement: "a policy without 'unsafe-inline', 'unsafe-eval', data: or a whole scheme",
    isMet: (home) => !hasCspSource(home, (source) => unsafeSource.test(source)),
  },
  {
    scanner: 'SecureDrop',
    requirement: 'a policy that names no other host',
    isMet: (home) => !hasCspSource(home, (source) => !source.startsWith("'") && /[.:/]/.test(source)),
  },
  {
    scanner: 'MDN Observatory',
    requirement: 'https to be demanded for a year or longer (Strict-Transport-Security)',
    isMet: (home) => {
      const [, age] = /max-age=(\d+)/.exec(headerValue(home, 'Strict-Transport-Security') ?? '') ?? [];
      return Number(age) >= minHstsMaxAge;
    },
  },
  {
    scanner: 'SecureDrop',
    requirement: 'X-Content-Type-Options: nosniff',
    isMet: (home) => headerEquals(home, 'X-Content-Type-Options', 'nosniff'),
  },
  {
    scanner: 'SecureDrop',
    requirement: 'Referrer-Policy: no-referrer',
    isMet: (home) => headerEquals(home, 'Referrer-Policy', 'no-referrer'),
  },
  {
    scanner: 'MDN Observatory',
    requirement: 'no other site to show this one in a frame',
    isMet: (home) =>
      headerEquals(home, 'X-Frame-Options', 'deny') &&
      parseCsp(home).get('frame-ancestors')?.join() === "'none'",
  },
  {
    scanner: 'MDN Observatory',
    requirement: 'Cross-Origin-Resource-Policy: same-origin',
    isMet: (home) => headerEquals(home, 'Cross-Origin-Resource-Policy', 'same-origin'),
  },
  {
    scanner: 'SecureDrop',
    requirement: 'no cookie',
    isMet: (home) => headerValue(home, 'Set-Cookie') === undefined,
  },
  {
    scanner: 'SecureDrop',
    requirement: 'pages that nothing keeps (Cache-Control: no-store)',
    isMet: (home) => /\bno-store\b/.test(headerValue(home, 'Cache-Control') ?? ''),
  },
  {
    scanner: 'SecureDrop',
    requirement: 'nothing fetched from another host',
    isMet: (home) =>
      !/<(?:script|img|iframe|source|embed|object|video|audio)\b[^>]*\b(?:src|srcset|data)=["']?(?:https?:)?\/\//i.test(
        home.body.toString('utf8'),
      ) &&
      !/<link\b(?=[^>]*\brel=["']?(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon))[^>]*\bhref=["']?(?:https?:)?\/\//i.test(
        home.body.toString('utf8'),
      ),
  },
  {
    scanner: 'SecureDrop',
    requirement: 'no version of the server to be told',
    isMet: (home) => !/\d+\.\d/.test(headerValue(home, 'Server') ?? ''),
  },
  {
    scanner: 'SecureDrop',
    requirement: 'no name of the server to be told; few hosts can hide it',
    isMet: (home) => !/nginx|apache/i.test(headerValue(home, 'Server') ?? ''),
    isAdvisory: true,
  },
  {
    scanner: 'SecureDrop',
    requirement:
      'no network of others between visitors and the host, which would see every page that they open',
    isMet: (home) =>
      headerValue(home, 'CF-Ray') === undefined && headerValue(home, 'CF-Cache-Status') === undefined,
    isAdvisory: true,
  },
];

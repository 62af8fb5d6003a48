import type { Answer } from '../web/ask.ts';
import { headerOf } from './visitor.ts';

/** Something that a scanner of others asks of a site. */
interface Ask {
  by: 'MDN Observatory' | 'SecureDrop';
  /** In words that follow "wants". */
  wants: string;
  isMet: (home: Answer) => boolean;
  /** For what a host may not let anybody choose: it is told, and is no failure. */
  isWish?: true;
}

const policy = (home: Answer) => {
  const directives = (headerOf(home, 'Content-Security-Policy') ?? '').split(';').map((each) => each.trim());
  return new Map(
    directives.map((each) => {
      const [name = '', ...sources] = each.split(/\s+/);
      return [name.toLowerCase(), sources] as const;
    }),
  );
};
const tooWide = /^(?:'unsafe-inline'|'unsafe-eval'|data:|https?:|ftp:|\*|https?:\/\/\*.*)$/;
const hasSources = (home: Answer, test: (source: string) => boolean) =>
  [...policy(home)].some(([name, sources]) => name !== 'frame-ancestors' && sources.some(test));
const says = (home: Answer, name: string, value: string) => headerOf(home, name)?.toLowerCase() === value;

/** A year and half a year are what others ask; the list of browsers takes two. In seconds. */
const leastTransport = 31_536_000;

/**
 * What the two scanners that fit a site like this look for in its home page, looked for without our own model of headers: so a
 * mistake in the model shows too. Which of their wishes we do not follow, and why: docs/decisions/056.
 */
export const asks: Ask[] = [
  {
    by: 'MDN Observatory',
    wants: "a policy that begins with default-src 'none' and forbids forms",
    isMet: (home) =>
      policy(home).get('default-src')?.join() === "'none'" &&
      policy(home).get('form-action')?.join() === "'none'",
  },
  {
    by: 'MDN Observatory',
    wants: "a policy without 'unsafe-inline', 'unsafe-eval', data: or a whole scheme",
    isMet: (home) => !hasSources(home, (source) => tooWide.test(source)),
  },
  {
    by: 'SecureDrop',
    wants: 'a policy that names no other host',
    isMet: (home) => !hasSources(home, (source) => !source.startsWith("'") && /[.:/]/.test(source)),
  },
  {
    by: 'MDN Observatory',
    wants: 'https to be demanded for a year or longer (Strict-Transport-Security)',
    isMet: (home) => {
      const [, age] = /max-age=(\d+)/.exec(headerOf(home, 'Strict-Transport-Security') ?? '') ?? [];
      return Number(age) >= leastTransport;
    },
  },
  {
    by: 'SecureDrop',
    wants: 'X-Content-Type-Options: nosniff',
    isMet: (home) => says(home, 'X-Content-Type-Options', 'nosniff'),
  },
  {
    by: 'SecureDrop',
    wants: 'Referrer-Policy: no-referrer',
    isMet: (home) => says(home, 'Referrer-Policy', 'no-referrer'),
  },
  {
    by: 'MDN Observatory',
    wants: 'no other site to show this one in a frame',
    isMet: (home) =>
      says(home, 'X-Frame-Options', 'deny') && policy(home).get('frame-ancestors')?.join() === "'none'",
  },
  {
    by: 'MDN Observatory',
    wants: 'Cross-Origin-Resource-Policy: same-origin',
    isMet: (home) => says(home, 'Cross-Origin-Resource-Policy', 'same-origin'),
  },
  { by: 'SecureDrop', wants: 'no cookie', isMet: (home) => headerOf(home, 'Set-Cookie') === undefined },
  {
    by: 'SecureDrop',
    wants: 'pages that nothing keeps (Cache-Control: no-store)',
    isMet: (home) => /\bno-store\b/.test(headerOf(home, 'Cache-Control') ?? ''),
  },
  {
    by: 'SecureDrop',
    wants: 'nothing fetched from another host',
    isMet: (home) =>
      !/<(?:script|img|iframe|source|embed|object|video|audio)\b[^>]*\b(?:src|srcset|data)=["']?(?:https?:)?\/\//i.test(
        home.body.toString('utf8'),
      ) &&
      !/<link\b(?=[^>]*\brel=["']?(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon))[^>]*\bhref=["']?(?:https?:)?\/\//i.test(
        home.body.toString('utf8'),
      ),
  },
  {
    by: 'SecureDrop',
    wants: 'no version of the server to be told',
    isMet: (home) => !/\d+\.\d/.test(headerOf(home, 'Server') ?? ''),
  },
  {
    by: 'SecureDrop',
    wants: 'no name of the server to be told; few hosts can hide it',
    isMet: (home) => !/nginx|apache/i.test(headerOf(home, 'Server') ?? ''),
    isWish: true,
  },
  {
    by: 'SecureDrop',
    wants: 'no network of others between visitors and the host, which would see every page that they open',
    isMet: (home) =>
      headerOf(home, 'CF-Ray') === undefined && headerOf(home, 'CF-Cache-Status') === undefined,
    isWish: true,
  },
];

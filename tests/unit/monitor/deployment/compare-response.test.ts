import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareResponse } from '../../../../src/monitor/deployment/compare-response.ts';
import { findUnwantedHeaders } from '../../../../src/monitor/deployment/unwanted-headers.ts';

const html = 'text/html; charset=utf-8';
const sent: Record<string, string> = {
  'content-type': html,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};
// The SHA-256 of "a".
const sha256 = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb';
const expected = {
  address: '/',
  bytes: 1,
  sha256,
  type: html,
  status: 200,
  headers: { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' },
};

interface Change {
  status?: number;
  body?: string;
  headers?: Record<string, string | undefined>;
  expected?: object;
}

/** All differences of a response from the build, first those of its content. */
function compare({ status = 200, body = 'a', headers = {}, expected: more }: Change): string[] {
  const all = Object.entries({ ...sent, ...headers });
  const response = {
    status,
    headers: Object.fromEntries(
      all.flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]]])),
    ),
    body: Buffer.from(body),
  };
  const diff = compareResponse(response, { ...expected, ...more }, (bytes) => `sends ${bytes}`);
  return [
    ...diff.content.map((each) => `content: ${each}`),
    ...diff.headers.map((each) => `headers: ${each}`),
  ];
}

const caching = { headers: { 'Cache-Control': 'public, max-age=60, immutable' } };
const typed = (type: string) => ({ type });
const long = 'x'.repeat(1001);

const cases: [name: string, change: Change, differences: string[]][] = [
  ['the same', {}, []],
  ['other bytes', { body: 'b' }, ['content: sends b']],
  ['another status', { status: 500 }, ['content: answers with 500, not with 200']],
  [
    'a redirect, other bytes and a missing header',
    { status: 302, body: 'b', headers: { location: `/${'x'.repeat(120)}`, 'referrer-policy': undefined } },
    [
      `content: answers with 302 and leads on to /${'x'.repeat(119)}…, not with 200`,
      'headers: lacks the header "Referrer-Policy"',
    ],
  ],
  ['the right status, with a Location', { headers: { location: '/x' } }, []],
  [
    'another value',
    { headers: { 'referrer-policy': 'No-Referrer\u001b' } },
    ['headers: has another value of the header "Referrer-Policy": "No-Referrer?" instead of "no-referrer"'],
  ],
  [
    'a very long value',
    { headers: { 'referrer-policy': long }, expected: { headers: { 'Referrer-Policy': `${long}y` } } },
    [
      `headers: has another value of the header "Referrer-Policy": "${long.slice(1)}…" instead of "${long.slice(1)}…"`,
    ],
  ],
  [
    'Cache-Control in another order and case',
    { headers: { 'cache-control': 'IMMUTABLE , Max-Age=60,public' }, expected: caching },
    [],
  ],
  [
    'Cache-Control without a part',
    { headers: { 'cache-control': 'public, max-age=60' }, expected: caching },
    [
      'headers: has another value of the header "Cache-Control": "public, max-age=60" instead of "public, max-age=60, immutable"',
    ],
  ],
  [
    'another header in another order',
    { headers: { 'x-a': 'b, a' }, expected: { headers: { 'X-A': 'a, b' } } },
    ['headers: has another value of the header "X-A": "b, a" instead of "a, b"'],
  ],
  ['no type', { headers: { 'content-type': undefined } }, [`headers: says that it is "", not "${html}"`]],
  [
    'another type',
    { headers: { 'content-type': `text/plain; charset=utf-8; a="${'x'.repeat(80)}"` } },
    [`headers: says that it is "text/plain; charset=utf-8; a="${'x'.repeat(50)}…", not "${html}"`],
  ],
  [
    'HTML without a charset',
    { headers: { 'content-type': 'text/html' } },
    [`headers: says that it is "text/html", not "${html}"`],
  ],
  [
    'HTML in another charset',
    { headers: { 'content-type': 'text/html; charset=latin-1' } },
    [`headers: says that it is "text/html; charset=latin-1", not "${html}"`],
  ],
  ['HTML written differently', { headers: { 'content-type': 'TEXT/HTML ;charset="UTF-8"' } }, []],
  [
    'CSS without a charset',
    { headers: { 'content-type': 'text/css' }, expected: typed('text/css; charset=utf-8') },
    [],
  ],
  [
    'JavaScript under its old name',
    {
      headers: { 'content-type': 'application/javascript' },
      expected: typed('text/javascript; charset=utf-8'),
    },
    [],
  ],
  [
    'XML under its other name',
    { headers: { 'content-type': 'text/xml' }, expected: typed('application/xml; charset=utf-8') },
    [],
  ],
  [
    'any type where only our scripts read it',
    { headers: { 'content-type': 'x/y' }, expected: typed('application/octet-stream') },
    [],
  ],
  [
    'a type that only holds text/html',
    { headers: { 'content-type': 'x-text/html' }, expected: typed('x-text/html') },
    [],
  ],
  ['an age within the limit', { headers: { age: '300' } }, []],
  [
    'an age beyond the limit',
    { headers: { age: '301' } },
    ['content: comes from a cache that has kept it for 301 seconds'],
  ],
  [
    'an age of what may be cached',
    { headers: { age: '301', 'cache-control': 'max-age=600' }, expected: { headers: {} } },
    [],
  ],
  [
    'an age without Cache-Control',
    { headers: { age: '301', 'cache-control': undefined }, expected: { headers: {} } },
    [],
  ],
  [
    'a header too many',
    { headers: { nel: '{}' } },
    ['headers: has the header "NEL: {}", which reports what visitors do'],
  ],
];

for (const [name, change, differences] of cases)
  test(`a response with ${name}: ${differences.length === 0 ? 'no difference' : 'each difference is named'}`, () =>
    assert.deepEqual(compare(change), differences));

const device = 'keeps something on the device of a visitor';
const reports = 'reports what visitors do';
const fetches = 'makes browsers fetch something';
const shares = 'lets other sites read our files in a browser';
const program = 'tells attackers which program runs';

/** Every header that no response may have, and why. Independent of the code. */
const unwanted: [name: string, harm: string][] = [
  ['Set-Cookie', device],
  ['Set-Cookie2', device],
  ['Content-Security-Policy-Report-Only', 'can report what visitors do'],
  ['Report-To', reports],
  ['Reporting-Endpoints', reports],
  ['NEL', reports],
  ['Expect-CT', reports],
  ['Accept-CH', 'asks browsers for what tells visitors apart'],
  ['Refresh', 'leads visitors to another page'],
  ['Link', fetches],
  ['Speculation-Rules', 'makes browsers fetch pages that nobody opened'],
  ['Service-Worker-Allowed', 'lets a program stay in the browser'],
  ['SourceMap', fetches],
  ['Access-Control-Allow-Origin', shares],
  ['Access-Control-Allow-Credentials', shares],
  ['Timing-Allow-Origin', 'tells other sites what a visitor has opened'],
  ['X-Powered-By', program],
  ['X-AspNet-Version', program],
  ['X-Generator', program],
];

test('exactly the unwanted headers of a response are reported, also when empty', () => {
  const find = (headers: Record<string, string>) =>
    findUnwantedHeaders({
      status: 200,
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value]]),
      ),
      body: Buffer.alloc(0),
    });
  const long = 'x'.repeat(81);
  for (const value of ['', 'x', long])
    assert.deepEqual(
      find(Object.fromEntries(unwanted.map(([name]) => [name, value]))),
      unwanted.map(
        ([name, harm]) =>
          `has the header "${name}: ${value === long ? `${'x'.repeat(80)}…` : value}", which ${harm}`,
      ),
    );
  assert.deepEqual(find({ Server: 'x', Date: 'today' }), []);
  for (const quiet of ['web2', 'web 2.', 'web .5']) assert.deepEqual(find({ Server: quiet }), [], quiet);
  const tells = 'to everybody who looks for a hole in it';
  assert.deepEqual(find({ Server: 'web/12.4' }), [`tells the version of its server, "web/12.4", ${tells}`]);
  assert.deepEqual(find({ Server: `${'x'.repeat(80)}1.2` }), [
    `tells the version of its server, "${'x'.repeat(80)}…", ${tells}`,
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runRules } from '../../../../src/diagnostics/rule.ts';
import { compareResponse } from '../../../../src/monitor/deployment/compare-response.ts';
import { sha256Hex } from '../../../../src/monitor/deployment/content-diff.ts';
import { scannerRules } from '../../../../src/monitor/deployment/scanner-rules.ts';
import { findUnwantedHeaders } from '../../../../src/monitor/deployment/unwanted-headers.ts';

const policy =
  "default-src 'none'; script-src 'sha256-x'; style-src 'sha256-y'; img-src 'self'; form-action 'none'; frame-ancestors 'none'";
const headers: Record<string, string> = {
  'content-security-policy': policy,
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

function response(changes: Record<string, string | undefined> = {}, html = '<p>Home</p>') {
  const all = Object.entries({ ...headers, ...changes });
  return {
    status: 200,
    headers: Object.fromEntries(
      all.flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]]])),
    ),
    body: Buffer.from(html),
  };
}

const unmet = (home: ReturnType<typeof response>) =>
  runRules(scannerRules.rules, home, '/').map(
    ({ message }) => message.split(' wants ')[1]?.slice(0, 30) ?? message,
  );

test('a correct home page meets every rule', () => assert.deepEqual(unmet(response()), []));

const csp = 'content-security-policy';
const withPolicy = (from: string, to: string) => ({ [csp]: policy.replace(from, to) });
const firstRule = 'a policy that begins with defa';
const unsafe = "a policy without 'unsafe-inlin";
const otherHost = 'a policy that names no other h';
const frame = 'no other site to show this one';
const hsts = 'https to be demanded for a yea';
const fetched = 'nothing fetched from another h';
const version = 'no version of the server to be';

/** One change at a time: each half of a condition, and both sides of a limit. */
const changes: [name: string, change: Record<string, string | undefined>, unmet: string[]][] = [
  ['no policy', { [csp]: undefined }, [firstRule, frame]],
  ['another default', withPolicy("default-src 'none'", "default-src 'self'"), [firstRule]],
  ['forms to itself', withPolicy("form-action 'none'", "form-action 'self'"), [firstRule]],
  ['no rule for forms', withPolicy("; form-action 'none'", ''), [firstRule]],
  ["'unsafe-inline'", withPolicy("'sha256-x'", "'unsafe-inline'"), [unsafe]],
  ["'unsafe-eval'", withPolicy("'sha256-x'", "'sha256-x' 'unsafe-eval'"), [unsafe]],
  ['data:', withPolicy("img-src 'self'", "img-src 'self' data:"), [unsafe, otherHost]],
  ['https:', withPolicy("img-src 'self'", 'img-src https:'), [unsafe, otherHost]],
  ['*', withPolicy("img-src 'self'", 'img-src *'), [unsafe]],
  ['another host', withPolicy("img-src 'self'", "img-src 'self' cdn.example"), [otherHost]],
  ['a frame in any site', withPolicy("frame-ancestors 'none'", 'frame-ancestors *'), [frame]],
  ['no X-Frame-Options', { 'x-frame-options': undefined }, [frame]],
  ['X-Frame-Options: SAMEORIGIN', { 'x-frame-options': 'SAMEORIGIN' }, [frame]],
  ['a second less than a year', { 'strict-transport-security': 'max-age=31535999' }, [hsts]],
  ['two years', { 'strict-transport-security': 'max-age=63072000' }, []],
  ['no demand for https', { 'strict-transport-security': undefined }, [hsts]],
  ['no nosniff', { 'x-content-type-options': undefined }, ['X-Content-Type-Options: nosnif']],
  ['a referrer within the origin', { 'referrer-policy': 'same-origin' }, ['Referrer-Policy: no-referrer']],
  [
    'a resource for the site',
    { 'cross-origin-resource-policy': 'same-site' },
    ['Cross-Origin-Resource-Policy: '],
  ],
  ['a cookie', { 'set-cookie': 'a=b' }, ['no cookie']],
  ['a page that is kept', { 'cache-control': 'max-age=60' }, ['pages that nothing keeps (Cache']],
  ['a version', { server: 'Server/2.4' }, [version]],
  ['a name', { server: 'nginx' }, ['no name of the server to be to']],
  ['a name that tells nothing', { server: 'web2' }, []],
  ['CF-Ray', { 'cf-ray': '1' }, ['no network of others between v']],
  ['CF-Cache-Status', { 'cf-cache-status': 'HIT' }, ['no network of others between v']],
];
for (const [name, change, expected] of changes)
  test(`a home page with ${name} does not meet ${expected.length === 0 ? 'nothing' : expected.join(' and ')}`, () =>
    assert.deepEqual(unmet(response(change)).sort(), [...expected].map((each) => each.slice(0, 30)).sort()));

test('a page that is worth it and arrives uncompressed over https is a warning', () => {
  const page = 'a'.repeat(1400);
  const published = (html: string, changes = {}) => ({
    ...response(changes, html),
    certificateExpires: new Date('2027-01-01'),
  });
  assert.deepEqual(unmet(published(page)), ['pages to arrive compressed: co']);
  assert.deepEqual(unmet(published(page, { 'content-encoding': 'br' })), []);
  assert.deepEqual(unmet(published(page.slice(1))), []);
  assert.deepEqual(unmet(response({}, page)), []);
  assert.deepEqual(
    runRules(scannerRules.rules, published(page), '/').map(({ severity }) => severity),
    ['warning'],
  );
});

test('third-party requests of a page are found in every form, and a link is not one', () => {
  for (const tag of ['script', 'img', 'iframe', 'source', 'embed', 'video', 'audio'])
    assert.deepEqual(unmet(response({}, `<${tag} src="https://cdn.example/a">`)), [fetched], tag);
  for (const html of [
    '<object data="//cdn.example/a">',
    '<img srcset=//cdn.example/a>',
    '<link rel="stylesheet" href="https://cdn.example/a">',
    '<link href="https://cdn.example/a" rel="preconnect">',
    '<link rel="dns-prefetch" href="//cdn.example">',
  ])
    assert.deepEqual(unmet(response({}, html)), [fetched], html);
  for (const html of [
    '<a href="https://cdn.example/a">A</a>',
    '<img src="/a.png">',
    '<link rel="canonical" href="https://midshire.example/">',
    '<link rel="stylesheet" href="/a.css">',
  ])
    assert.deepEqual(unmet(response({}, html)), [], html);
});

/** Every header that no response may have. Independent of the code. */
const unwanted = [
  ...[
    'Set-Cookie',
    'Set-Cookie2',
    'Content-Security-Policy-Report-Only',
    'Report-To',
    'Reporting-Endpoints',
    'NEL',
  ],
  ...[
    'Expect-CT',
    'Accept-CH',
    'Refresh',
    'Link',
    'Speculation-Rules',
    'Service-Worker-Allowed',
    'SourceMap',
  ],
  ...['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials', 'Timing-Allow-Origin'],
  ...['X-Powered-By', 'X-AspNet-Version', 'X-Generator'],
];
for (const name of unwanted)
  test(`the header ${name} is reported`, () => {
    const [found, ...more] = findUnwantedHeaders(response({ [name.toLowerCase()]: 'x' }));
    assert.match(found ?? '', new RegExp(`^has the header "${name}: x", which `));
    assert.deepEqual(more, []);
  });

test('exactly the unwanted headers of a response are reported, also when empty', () => {
  const all = Object.fromEntries(unwanted.map((name) => [name.toLowerCase(), '']));
  assert.equal(findUnwantedHeaders(response({ ...all, server: 'x/1.2' })).length, unwanted.length + 1);
  assert.deepEqual(findUnwantedHeaders(response({ server: 'x', date: 'today' })), []);
});

const expected = {
  address: '/',
  bytes: 11,
  sha256: sha256Hex(Buffer.from('<p>Home</p>')),
  type: 'text/html; charset=utf-8',
  status: 200,
  headers: { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' },
};
const type = 'text/html; charset=utf-8';
const compare = (change: Record<string, string | undefined>, html?: string) =>
  compareResponse(response({ 'content-type': type, ...change }, html), expected, () => 'differs');

test('a response as built has no difference', () =>
  assert.deepEqual(compare({}), { content: [], headers: [] }));

test('a page that must not be cached is cached for at most five minutes', () => {
  assert.deepEqual(compare({ age: '0' }).content, []);
  assert.deepEqual(compare({ age: '300' }).content, []);
  assert.equal(compare({ age: '301' }).content.length, 1);
  assert.equal(
    compare({ age: '301', 'cache-control': 'max-age=1' }).content.length,
    0,
    'it is a header that is wrong',
  );
});

test('other bytes, another type, a missing and another header are each reported', () => {
  assert.deepEqual(compare({}, '<p>home</p>'), { content: ['differs'], headers: [] });
  assert.equal(compare({ 'content-type': 'text/plain; charset=utf-8' }).headers.length, 1);
  assert.equal(compare({ 'content-type': 'text/html' }).headers.length, 1, 'no charset');
  assert.equal(compare({ 'content-type': 'TEXT/HTML;charset="UTF-8"' }).headers.length, 0);
  assert.equal(compare({ 'referrer-policy': undefined }).headers.length, 1);
  assert.equal(compare({ 'referrer-policy': 'No-Referrer' }).headers.length, 1, 'to the letter');
  assert.equal(compare({ 'cache-control': 'NO-STORE' }).headers.length, 0);
  assert.deepEqual(compare({ 'set-cookie': 'a=b' }).headers.length, 1, 'a header too many');
});

test('another status is reported with its location, and its headers are compared too', () => {
  const answer = { ...response({ location: '/x', 'referrer-policy': undefined }), status: 302 };
  const { content, headers: wrong } = compareResponse(answer, expected, () => 'differs');
  assert.deepEqual(content, ['answers with 302 and leads on to /x, not with 200']);
  assert.equal(wrong.length, 1);
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { HttpResult } from '../../../../src/monitor/http/http-client.ts';
import type { RequestFailureKind } from '../../../../src/monitor/http/request-failure.ts';
import type { LinkResult } from '../../../../src/monitor/links/link-result.ts';
import type { PageSnapshot } from '../../../../src/monitor/links/link-snapshot.ts';
import {
  checkFakeWeb,
  citedUrl,
  type FakeWeb,
  fakeFailure,
  fakeResponse,
} from '../../../support/fake-web.ts';

/** Words enough for a page that is no error message. */
const longText = 'We help people who need somebody to talk to, on every day of the year. '.repeat(20).trim();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const page = (words = longText, title = 'Help', headers: Record<string, string> = {}) =>
  fakeResponse(200, `<title>${title}</title><main>${words}</main>`, {
    'content-type': 'text/html; charset=utf-8',
    ...headers,
  });
const redirect = (to: string, status = 301) => fakeResponse(status, '', { location: to });
const start = 'https://help.example/page';
const other = 'https://help.example/other';
const gone = (why: string): LinkResult => ({ state: 'gone', why });
const closed = (why: string): LinkResult => ({ state: 'closed', why });
const silent = (why: string): LinkResult => ({ state: 'silent', why });
const saysGone = gone('says that it is not there, though it is sent as a good page');
const chain = (length: number) =>
  Object.fromEntries(
    Array.from({ length }, (_, index) => [
      index === 0 ? start : `https://help.example/${index}`,
      redirect(`/${index + 1}`),
    ]),
  );

/** What a web says about the page that a fact names. */
const verdicts: [name: string, web: FakeWeb, verdict: LinkResult][] = [
  ['a page', { [start]: page() }, { state: 'new' }],
  ['a permanent redirect', { [start]: redirect('/other'), [other]: page() }, { state: 'moved', to: other }],
  ['a temporary redirect', { [start]: redirect('/other', 302), [other]: page() }, { state: 'new' }],
  [
    'a redirect to the front page',
    { [start]: redirect('/', 302), 'https://help.example/': page() },
    gone('leads to the front page of help.example'),
  ],
  [
    'a redirect to the front page of another host, with a query',
    { [start]: redirect('https://b.example/?a'), 'https://b.example/?a': page() },
    { state: 'moved', to: 'https://b.example/?a' },
  ],
  ['a page that is gone', { [start]: fakeResponse(410) }, gone('is not there (410)')],
  ['no page', {}, gone('is not there (404)')],
  ['a title that says so', { [start]: page(longText, 'Page not found') }, saysGone],
  ['a short text that says so', { [start]: page('This page does not exist.') }, saysGone],
  ['an empty page', { [start]: fakeResponse(200) }, saysGone],
  ['an empty picture', { [start]: fakeResponse(200, '', { 'content-type': 'image/png' }) }, { state: 'new' }],
  ['a redirect to itself', { [start]: redirect('/page') }, gone('leads round in a circle')],
  [
    'five redirects',
    { ...chain(5), 'https://help.example/5': page() },
    { state: 'moved', to: 'https://help.example/5' },
  ],
  ['six redirects', chain(6), gone('leads on more than 5 times')],
  [
    'a redirect without encryption',
    { [start]: redirect('http://b.example/') },
    gone('leads to http://b.example, which is not encrypted'),
  ],
  [
    'a redirect into a private network',
    { [start]: redirect('https://192.168.0.1/') },
    gone('leads to 192.168.0.1, an address within a private network'),
  ],
  [
    'a large file',
    { [start]: { HEAD: fakeResponse(200, '', { 'content-length': '50001' }) } },
    closed('is too large for this program to read (50001 bytes)'),
  ],
  [
    'a file just small enough',
    { [start]: { HEAD: fakeResponse(200, '', { 'content-length': '50000' }), GET: page() } },
    { state: 'new' },
  ],
  [
    'an error page that is large',
    { [start]: { HEAD: fakeResponse(404, '', { 'content-length': '50001' }), GET: page() } },
    { state: 'new' },
  ],
  ...[401, 403, 407, 429, 451].map((status): [string, FakeWeb, LinkResult] => [
    `the status ${status}`,
    { [start]: fakeResponse(status) },
    closed(`does not answer programs (${status})`),
  ]),
  ...[201, 400, 402, 411, 500].map((status): [string, FakeWeb, LinkResult] => [
    `the status ${status}`,
    { [start]: fakeResponse(status, longText) },
    silent(`it answers with the error ${status}`),
  ]),
  ['no support for HEAD', { [start]: { HEAD: fakeResponse(405), GET: page() } }, { state: 'new' }],
  ...(['slow', 'broken'] as const).map((kind): [string, FakeWeb, LinkResult] => [
    `a response to HEAD that is ${kind}`,
    { [start]: { HEAD: fakeFailure(kind), GET: page() } },
    { state: 'new' },
  ]),
  ...(['name', 'unreachable', 'certificate', 'large'] as const).map((kind): [string, FakeWeb, LinkResult] => [
    `a host that is ${kind}, which GET would not change`,
    { [start]: { HEAD: fakeFailure(kind), GET: page() } },
    silent(`help.example is ${kind}`),
  ]),
  [
    'a redirect to a host that is slow',
    {
      [start]: { HEAD: redirect('https://b.example/'), GET: page() },
      'https://b.example/': fakeFailure('slow'),
    },
    silent('b.example is slow'),
  ],
  ['a response that is slow twice', { [start]: fakeFailure('slow') }, silent('help.example is slow')],
];

for (const [index, [name, web, verdict]] of verdicts.entries())
  test(`${name} means ${verdict.state}, ${index}`, async () => {
    const { links, offline } = await checkFakeWeb({ ...web, [other]: web[other] ?? page() }, [
      citedUrl(start),
      citedUrl('https://other.example/'),
    ]);
    assert.deepEqual(
      links.find(({ url }) => url === start),
      { ...citedUrl(start), verdict },
    );
    assert.equal(offline, undefined);
  });

/** The snapshot of a page after a run, with its verdict. */
async function compare(
  result: HttpResult,
  previous: PageSnapshot | undefined,
  checked: string[] = ['2026-11-01'],
) {
  const links = {
    url: start,
    references: checked.flatMap(
      (date) => citedUrl(start, date, ['08088020300', '123456', '12345']).references,
    ),
  };
  const {
    links: [link],
    snapshot,
    requests,
  } = await checkFakeWeb({ [start]: result }, [links], {
    snapshot: previous ? { [start]: previous } : {},
  });
  return {
    verdict: link?.verdict,
    snapshot: snapshot[start],
    gets: requests.filter((each) => /^GET/.test(each)).length,
  };
}

const words = `Ring 0808 802-0300, (123) 45.6 or 1–2–3. ${longText}`;
const digest = sha256(words);
const numbers = ['08088020300', '123456'];

test('a page is remembered by its visible text, its numbers of six digits or more and its strong entity tag', async () => {
  const etag = '"one"';
  assert.deepEqual(await compare(page(words), undefined), {
    verdict: { state: 'new' },
    snapshot: { digest, numbers },
    gets: 1,
  });
  assert.deepEqual((await compare(page(words, 'Help', { etag }), undefined)).snapshot, {
    digest,
    etag,
    numbers,
  });
  assert.deepEqual((await compare(page(words, 'Help', { etag: `W/${etag}` }), undefined)).snapshot, {
    digest,
    numbers,
  });
  assert.deepEqual((await compare(page(), undefined)).snapshot, { digest: sha256(longText) });
  for (const type of ['application/pdf', 'image/svg'])
    assert.deepEqual(
      (await compare(fakeResponse(200, words, { 'content-type': type }), undefined)).snapshot,
      { digest },
    );
  for (const type of ['TEXT/HTML', 'application/xml', 'text/plain'])
    assert.deepEqual(
      (await compare(fakeResponse(200, `<p>${words}</p>`, { 'content-type': type }), undefined)).snapshot,
      { digest, numbers },
      type,
    );
});

test('a page is read in its own encoding, and its numbers with every kind of dash', async () => {
  const latin = (text: string, headers: Record<string, string>): HttpResult => {
    const answer = fakeResponse(200, '', headers);
    if ('response' in answer) answer.response.body = Buffer.from(text, 'latin1');
    return answer;
  };
  // 0x96 is a dash in windows-1252, and 0x92 an apostrophe.
  const text = `<main>Caf\xE9: 0808\x96802\x960300. ${longText}</main>`;
  const expected = { digest: sha256(`Café: 0808–802–0300. ${longText}`), numbers: ['08088020300'] };
  for (const [headers, meta] of [
    [{ 'content-type': 'text/html; charset=windows-1252' }, ''],
    [{ 'content-type': 'text/html' }, '<meta charset="windows-1252">'],
    [
      { 'content-type': 'text/html' },
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
    ],
  ] as const)
    assert.deepEqual((await compare(latin(meta + text, headers), undefined)).snapshot, expected, meta);
  const sentUnknown = page('Café', 'Help', { 'content-type': 'text/html; charset=none-such' });
  assert.equal((await compare(sentUnknown, undefined)).snapshot?.digest, sha256('Café'));
  const marked = page('\uFEFFCafé', 'Help', { 'content-type': 'text/html; charset=windows-1252' });
  if ('response' in marked) marked.response.body = Buffer.from('\uFEFF<main>Café</main>');
  assert.equal((await compare(marked, undefined)).snapshot?.digest, sha256('Café'));
  const gone = latin('<title>This page isn\x92t available</title>', {
    'content-type': 'text/html; charset=windows-1252',
  });
  assert.deepEqual((await compare(gone, undefined)).verdict, saysGone);
  for (const dashed of ['0808‑802‑0300', '0808\u00AD802\u200B0300', '0808—802−0300'])
    assert.deepEqual((await compare(page(dashed), undefined)).snapshot?.numbers, ['08088020300'], dashed);
});

test('a page whose entity tag is as before is not downloaded', async () => {
  const etag = '"one"';
  const previous = { digest: sha256('before'), etag };
  assert.deepEqual(await compare(page(words, 'Help', { etag }), previous), {
    verdict: { state: 'same' },
    snapshot: previous,
    gets: 0,
  });
  assert.equal((await compare(page(words, 'Help', { etag: '"two"' }), previous)).gets, 1);
  assert.equal((await compare(page(words), { digest })).gets, 1);
  const redirected = await checkFakeWeb(
    { [start]: redirect('/other'), [other]: page(words, 'Help', { etag }) },
    [citedUrl(start)],
    { snapshot: { [start]: previous } },
  );
  assert.ok(redirected.requests.includes(`GET ${other}`));
});

test('a change is reported with the numbers that it lost, until every fact has been checked since', async () => {
  const before = { digest: sha256('before'), numbers: [...numbers, '999999'] };
  const lostOne = `Ring 123456. ${longText}`;
  const changed = {
    digest: sha256(lostOne),
    numbers: ['123456'],
    changed: '2026-11-28',
    lost: ['08088020300'],
  };
  const verdict = { state: 'changed', since: '2026-11-28', lost: ['08088020300'] };
  assert.deepEqual(await compare(page(lostOne), before), { verdict, snapshot: changed, gets: 1 });
  assert.deepEqual(await compare(page(words), { digest: sha256('before') }), {
    verdict: { state: 'changed', since: '2026-11-28', lost: [] },
    snapshot: { digest, numbers, changed: '2026-11-28' },
    gets: 1,
  });
  for (const checked of [['2026-11-27'], ['2026-11-28', '2026-11-27']])
    assert.deepEqual(await compare(page(lostOne), changed, checked), { verdict, snapshot: changed, gets: 1 });
  const { changed: _, lost: __, ...seen } = changed;
  for (const checked of [['2026-11-28'], ['2026-11-28', '2026-11-29']])
    assert.deepEqual(await compare(page(lostOne), changed, checked), {
      verdict: { state: 'same' },
      snapshot: seen,
      gets: 1,
    });
  const { lost: ___, ...withoutLost } = changed;
  assert.deepEqual((await compare(page(lostOne), withoutLost)).verdict, { ...verdict, lost: [] });
  const pack = {
    url: start,
    references: [{ id: 'midshire', file: 'brand.yaml', line: 1, column: 1, numbers: [] }],
  };
  const { links } = await checkFakeWeb({ [start]: page(lostOne) }, [pack], {
    snapshot: { [start]: changed },
  });
  assert.deepEqual(links[0]?.verdict, { state: 'same' }, 'a pack has no date of its last check');
});

test('an address that does not respond keeps its snapshot; one that no fact names loses it', async () => {
  const snapshot = { [start]: { digest }, [other]: { digest } };
  const found = await checkFakeWeb({ [start]: fakeFailure('slow') }, [citedUrl(start)], { snapshot });
  assert.deepEqual(found.snapshot, { [start]: { digest } });
  assert.deepEqual((await checkFakeWeb({}, [citedUrl(start)])).snapshot, {});
});

/** Checks links of which each fails like this. */
async function failing(kind: RequestFailureKind, addresses: string[], web: FakeWeb = {}) {
  const seen: string[] = [];
  const { links, offline, requests } = await checkFakeWeb(
    { ...Object.fromEntries(addresses.map((address) => [address, fakeFailure(kind)])), ...web },
    addresses.map((address) => citedUrl(address)),
    { onChecked: ({ url, verdict }) => seen.push(`${url} ${verdict.state}`) },
  );
  assert.deepEqual(
    seen,
    links.map(({ url, verdict }) => `${url} ${verdict.state}`),
  );
  return { states: links.map(({ verdict }) => verdict.state), offline, requests };
}

const pagesOf = (host: string, count: number) =>
  Array.from({ length: count }, (_, index) => `https://${host}.example/${index}`);

test('a host is left alone after two slow pages in a row, or at once without a connection', async () => {
  const four = pagesOf('a', 4);
  const rest = { 'https://b.example/0': page() };
  const slow = await failing('slow', [...four, ...pagesOf('b', 1)], rest);
  assert.deepEqual(
    slow.requests.filter((each) => each.includes('a.example')),
    [
      'HEAD https://a.example/0',
      'GET https://a.example/0',
      'HEAD https://a.example/1',
      'GET https://a.example/1',
    ],
  );
  assert.deepEqual(slow.states.toSorted(), ['new', 'silent', 'silent', 'silent', 'silent']);
  for (const kind of ['name', 'unreachable'] as const) {
    const { requests, states } = await failing(kind, [...four, ...pagesOf('b', 1)], rest);
    assert.deepEqual(
      requests.filter((each) => each.includes('a.example')),
      ['HEAD https://a.example/0'],
    );
    assert.equal(states.length, 5);
  }
  const between = await failing('slow', four, {
    'https://a.example/1': page(),
    'https://a.example/3': page(),
  });
  assert.deepEqual(between.states, ['silent', 'new', 'silent', 'new']);
});

test('when no host can be reached, the computer is offline', async () => {
  const hosts = ['d', 'c', 'b', 'a'].map((name) => `https://${name}.example/`);
  const names = ['a.example', 'b.example', 'c.example', 'd.example'];
  assert.deepEqual((await failing('name', hosts)).offline, names);
  assert.deepEqual((await failing('unreachable', hosts)).offline, names);
  assert.deepEqual((await failing('name', hosts.slice(0, 1))).offline, ['d.example'], 'the only host');
  for (const kind of ['slow', 'broken', 'certificate', 'large'] as const)
    assert.equal((await failing(kind, hosts)).offline, undefined, kind);
  assert.equal((await failing('name', hosts, { 'https://a.example/': page() })).offline, undefined);
  const many = await failing(
    'name',
    ['f', 'e', 'd', 'c', 'b', 'a'].flatMap((name) => pagesOf(name, 2)),
  );
  assert.ok(many.states.length < 12, 'it does not try them all');
});

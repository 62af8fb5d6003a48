import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Manifest } from '../../../../src/hosting/manifest.ts';
import type { BrowserClient } from '../../../../src/monitor/deployment/browser-client.ts';
import { checkDeployment } from '../../../../src/monitor/deployment/check-deployment.ts';
import { sha256Hex } from '../../../../src/monitor/deployment/content-diff.ts';
import type { HttpResponse, HttpResult } from '../../../../src/monitor/http/http-client.ts';

const page = Buffer.from('<p>A page</p>');
const errorPage = Buffer.from('<p>Not here</p>');
const html = 'text/html; charset=utf-8';
const entry = (address: string) => ({
  address,
  bytes: page.length,
  sha256: sha256Hex(page),
  type: html,
  headers: 0,
});
const addresses = ['/', '/steps/', '/a/', '/b/', '/c/', '/d/'];
const manifest = {
  manifest: 1 as const,
  id: 'midshire',
  hosts: ['information.midshire.example'],
  headers: [{}],
  files: addresses.map(entry),
  errorPages: [
    { prefix: '/', bytes: errorPage.length, sha256: sha256Hex(errorPage), type: html, headers: 0 },
  ],
  notSent: ['/_headers'],
};

const respond = (status: number, body: Buffer, headers: Record<string, string[]> = {}): HttpResponse => ({
  status,
  body,
  headers: { 'content-type': [html], ...headers },
});
const redirect = (to: string) => respond(301, Buffer.alloc(0), { location: [to] });

/** The diagnostics for a host with these responses in place of valid ones, except for the headers of its home page. */
async function check(
  changes: Record<string, HttpResponse | 'silent'> = {},
  protocol = 'http',
  more: Partial<Manifest> = {},
) {
  const base = new URL(`${protocol}://information.midshire.example/`);
  const good = (address: string) => {
    if (address === `http://${base.host}/`) return redirect(base.href);
    if (addresses.includes(address)) return respond(200, page);
    return addresses.includes(`${address}/`) ? redirect(`${address}/`) : respond(404, errorPage);
  };
  const visitor = {
    base,
    get: async (address: string): Promise<HttpResult> => {
      const response = changes[address] ?? good(address);
      return response === 'silent' ? { failure: { kind: 'slow', message: 'says nothing' } } : { response };
    },
    close: () => {},
  };
  const { issues, ...rest } = await checkDeployment(visitor as unknown as BrowserClient, {
    manifest: { ...manifest, ...more },
  });
  const found = issues.filter(({ kind }) => kind !== 'scan' && kind !== 'wish');
  return {
    ...rest,
    found: [...new Set(found.map(({ kind, address, message }) => `${kind} ${address}: ${message}`))],
  };
}

test('a host that serves every file as built has no issue', async () => {
  const { found, abortReason, responseCount } = await check();
  assert.deepEqual(found, []);
  assert.equal(abortReason, undefined);
  // Home, six pages with and without compression, an error page, three hidden files, an address without its slash.
  assert.equal(responseCount, 1 + 12 + 1 + 3 + 1);
});

const expiring = (milliseconds: number) => ({
  ...respond(200, page),
  certificateExpires: new Date(Date.now() + milliseconds),
});
const day = 86_400_000;
for (const [name, milliseconds, days] of [
  ['15 days', 15 * day, undefined],
  ['14 days and a minute', 14 * day + 60_000, undefined],
  ['14 days but a minute', 14 * day - 60_000, 13],
  ['a minute', 60_000, 0],
  ['a minute that has passed', -60_000, -1],
] as const)
  test(`a certificate for ${name} ${days === undefined ? 'is valid long enough' : 'is reported'}`, async () => {
    const { found } = await check({ '/': expiring(milliseconds) }, 'https');
    assert.deepEqual(
      found,
      days === undefined ? [] : [`host /: has a certificate that runs out in ${days} days`],
    );
  });

test('the redirect to https is checked only for https', async () => {
  const change = { 'http://information.midshire.example/': respond(200, page) };
  assert.equal((await check(change, 'https')).found.length, 1);
});

for (const address of ['/_headers', '/.env', '/.git/config'])
  test(`${address} must not be sent, with any status below 400`, async () => {
    for (const [status, issues] of [
      [200, 1],
      [204, 1],
      [302, 1],
      [399, 1],
      [400, 0],
      [403, 0],
      [404, 0],
      [410, 0],
    ] as const)
      assert.equal(
        (await check({ [address]: respond(status, errorPage) })).found.length,
        issues,
        `${status}`,
      );
  });

test('an address without its trailing slash redirects to the page on the same host, and nowhere else', async () => {
  for (const [location, issues] of [
    ['/steps/', 0],
    ['http://information.midshire.example/steps/', 0],
    ['https://information.midshire.example/steps/', 0],
    ['/', 1],
    ['/steps/index.html', 1],
    ['//other.example/steps/', 1],
  ] as const)
    assert.equal((await check({ '/steps': redirect(location) })).found.length, issues, location);
  assert.equal((await check({ '/steps': respond(200, page, { location: ['/steps/'] }) })).found.length, 1);
});

test('the error page is that of the build, with its status', async () => {
  const address = '/nothing-stands-at-this-address/';
  assert.equal((await check({ [address]: respond(200, errorPage) })).found.length, 1);
  assert.equal((await check({ [address]: respond(404, page) })).found.length, 1);
});

test('each unresponsive address is reported, and after the fifth no more requests are sent', async () => {
  const silent = (count: number) =>
    check(
      Object.fromEntries(
        ['/_headers', '/.env', '/.git/config', '/steps', '/nothing-stands-at-this-address/']
          .slice(0, count)
          .map((address) => [address, 'silent']),
      ),
    );
  const four = await silent(4);
  assert.equal(four.found.length, 4);
  assert.equal(four.abortReason, undefined);
  const five = await silent(5);
  assert.equal(five.abortReason, '5 questions got no answer, so no more were asked');
});

test('each difference has its kind, address and whole message', async () => {
  const nothing = '/nothing-stands-at-this-address/';
  const hidden = (status: number) => `answers with ${status}, although nobody may open it`;
  for (const [address, response, expected] of [
    [
      '/steps/',
      respond(200, errorPage),
      'content /steps/: is not the file that was built: 15 bytes instead of 13',
    ],
    ['/steps/', respond(404, page, { nel: ['x'] }), 'missing /steps/: answers with 404, not with 200'],
    ['/steps/', respond(403, page), 'missing /steps/: answers with 403, not with 200'],
    ['/steps/', respond(410, page), 'missing /steps/: answers with 410, not with 200'],
    ['/steps/', respond(401, page), 'content /steps/: answers with 401, not with 200'],
    [
      '/steps/',
      respond(200, page, { nel: ['x'] }),
      'headers /steps/: has the header "NEL: x", which reports what visitors do',
    ],
    ['/_headers', respond(200, page), `host /_headers: ${hidden(200)}`],
    ['/.env', respond(204, page), `host /.env: ${hidden(204)}`],
    ['/.git/config', respond(399, page), `host /.git/config: ${hidden(399)}`],
    ['/steps', respond(404, page), 'host /steps: does not lead to /steps/'],
    [nothing, respond(200, errorPage), `content ${nothing}: answers with 200, not with 404`],
    [
      nothing,
      respond(404, page),
      `content ${nothing}: is not the file that was built: 13 bytes instead of 15`,
    ],
    [nothing, 'silent', `silent ${nothing}: says nothing`],
  ] as const)
    assert.deepEqual((await check({ [address]: response })).found, [expected]);
});

test('a host that does not respond at all aborts the check', async () => {
  assert.deepEqual(await check({ '/': 'silent' }), {
    found: [],
    responseCount: 0,
    abortReason: 'http://information.midshire.example says nothing',
  });
});

/** A check of a site with error pages of two languages and two sets of headers. */
async function checkBilingual(changes: Record<string, HttpResponse>): Promise<string[]> {
  const welsh = Buffer.from('<p>Ar goll</p>');
  const requests: string[] = [];
  const bilingual = {
    ...manifest,
    headers: [{ 'X-A': 'a' }, { 'X-A': 'b' }],
    files: [entry('/style.css'), { ...entry('/cy/'), type: 'text/css', headers: 1 }],
    errorPages: [
      ...manifest.errorPages,
      { prefix: '/cy/', bytes: welsh.length, sha256: sha256Hex(welsh), type: html, headers: 1 },
    ],
  };
  const missing = 'nothing-stands-at-this-address/';
  const responses: Record<string, HttpResponse> = {
    '/': respond(200, page),
    '/style.css': respond(200, page, { 'x-a': ['a'] }),
    '/cy/': respond(200, page, { 'x-a': ['b'], 'content-type': ['text/css'] }),
    [`/${missing}`]: respond(404, errorPage, { 'x-a': ['a'] }),
    [`/cy/${missing}`]: respond(404, welsh, { 'x-a': ['b'] }),
    '/cy': redirect('/cy/'),
    ...changes,
  };
  const client = {
    base: new URL('http://information.midshire.example/'),
    get: async (address: string, { isPlain = false } = {}): Promise<HttpResult> => {
      requests.push(`${address}${isPlain ? ' uncompressed' : ''}`);
      return { response: responses[address] ?? respond(404, errorPage) };
    },
  };
  const { issues } = await checkDeployment(client as unknown as BrowserClient, { manifest: bilingual });
  assert.deepEqual(
    requests.sort(),
    [
      '/',
      '/.env',
      '/.git/config',
      '/_headers',
      '/cy',
      '/cy/',
      `/cy/${missing}`,
      `/${missing}`,
      '/style.css',
      '/style.css uncompressed',
    ].sort(),
  );
  return issues
    .filter(({ kind }) => kind !== 'scan' && kind !== 'wish')
    .map(({ kind, address, message }) => `${kind} ${address}: ${message}`);
}

test('an error page of any language is accepted, with the headers of its own', async () => {
  const missing = '/cy/nothing-stands-at-this-address/';
  const welshHeader = 'has another value of the header "X-A"';
  assert.deepEqual(await checkBilingual({}), []);
  assert.deepEqual(await checkBilingual({ [missing]: respond(404, errorPage, { 'x-a': ['a'] }) }), []);
  assert.deepEqual(await checkBilingual({ [missing]: respond(404, errorPage, { 'x-a': ['b'] }) }), [
    `headers ${missing}: ${welshHeader}: "b" instead of "a"`,
  ]);
  assert.deepEqual(await checkBilingual({ [missing]: respond(404, page, { 'x-a': ['a'] }) }), [
    `content ${missing}: is not the file that was built: 13 bytes instead of 14`,
    `headers ${missing}: ${welshHeader}: "a" instead of "b"`,
  ]);
  assert.deepEqual(await checkBilingual({ '/cy': redirect('/') }), ['host /cy: does not lead to /cy/']);
});

test('what scanners want of the home page is a fault, or a wish where hosts differ', async () => {
  const base = new URL('http://information.midshire.example/');
  const home = respond(200, page, { server: ['nginx'] });
  const client = { base, get: async () => ({ response: home }) };
  const { issues } = await checkDeployment(client as unknown as BrowserClient, {
    manifest,
  });
  const kinds = issues.filter(({ kind }) => kind === 'scan' || kind === 'wish');
  assert.deepEqual(
    kinds.filter(({ kind }) => kind === 'wish'),
    [
      {
        address: '/',
        kind: 'wish',
        message:
          'does not do what a scan asks for: SecureDrop wants no name of the server to be told; few hosts can hide it',
      },
    ],
  );
  assert.deepEqual(
    kinds.filter(({ kind }) => kind === 'scan').map(({ message }) => message.split(' wants ')[0]),
    [
      'does not do what a scan asks for: MDN Observatory',
      'does not do what a scan asks for: MDN Observatory',
      'does not do what a scan asks for: SecureDrop',
      'does not do what a scan asks for: SecureDrop',
      'does not do what a scan asks for: SecureDrop',
      'does not do what a scan asks for: MDN Observatory',
      'does not do what a scan asks for: MDN Observatory',
    ],
  );
});

test('an old page with a recalled number is reported by its address, and a page without it is not', async () => {
  const recalled = [{ fact: 'hl-a', date: '2026-11-29', texts: ['020 7946 0101'] }];
  const old = respond(200, Buffer.from('<p>Call 020&nbsp;7946&nbsp;0101</p>'));
  const { found } = await check({ '/steps/': old }, 'http', { recalled });
  const recall = found.filter((each) => each.startsWith('recall'));
  assert.deepEqual(recall, [
    'recall /steps/: still shows "020 7946 0101" of "hl-a", which was recalled on 2026-11-29',
  ]);
  assert.ok(found.some((each) => each.startsWith('content /steps/')));
  assert.deepEqual(
    (await check({ '/steps/': old })).found.filter((each) => each.startsWith('recall')),
    [],
  );
  assert.deepEqual((await check({}, 'http', { recalled })).found, []);
});

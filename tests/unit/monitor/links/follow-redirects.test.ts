import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HttpResult } from '../../../../src/monitor/http/http-client.ts';
import { followRedirects } from '../../../../src/monitor/links/follow-redirects.ts';
import { fastRateLimits } from '../../../support/fake-web.ts';

const start = new URL('https://a.example/');
const response = (status: number, headers: Record<string, string[]> = {}): HttpResult => ({
  response: { status, headers, body: Buffer.alloc(0) },
});
const redirect = (to: string, status = 301) => response(status, { location: [to] });

/** Follows redirects on a web in which these addresses redirect, and every other one is a page. */
function follow(web: Record<string, HttpResult>, from = start) {
  const client = {
    request: async (at: URL) => web[at.href] ?? response(200),
    robots: async () => ({ isAllowed: (path: string) => !path.startsWith('/closed?no'), crawlDelay: 0 }),
  };
  return followRedirects(client, from, { method: 'GET', limits: fastRateLimits });
}

const verdictOf = (result: Awaited<ReturnType<typeof follow>>) =>
  'verdict' in result && 'why' in result.verdict ? result.verdict.why : 'opened';

/** Addresses on both sides of each private range (RFC 1918, 3927, 4193, 4291, 6598). */
const addresses: [host: string, isPrivate: boolean][] = [
  ['9.255.255.255', false],
  ['10.0.0.0', true],
  ['10.255.255.255', true],
  ['11.0.0.0', false],
  ['100.63.255.255', false],
  ['100.64.0.0', true],
  ['100.99.1.1', true],
  ['100.127.255.255', true],
  ['100.128.0.0', false],
  ['126.255.255.255', false],
  ['127.0.0.1', true],
  ['128.0.0.0', false],
  ['0.0.0.0', true],
  ['1.0.0.0', false],
  ['169.253.255.255', false],
  ['169.254.0.0', true],
  ['169.255.0.0', false],
  ['172.15.255.255', false],
  ['172.16.0.0', true],
  ['172.20.0.1', true],
  ['172.31.255.255', true],
  ['172.32.0.0', false],
  ['192.167.255.255', false],
  ['192.168.0.0', true],
  ['192.169.0.0', false],
  ['localhost:8080', true],
  ['a.localhost', true],
  ['[::]', true],
  ['[::1]', true],
  ['[fbff::1]', false],
  ['[fc00::1]', true],
  ['[fdff::1]', true],
  ['[fe7f::1]', false],
  ['[fe80::1]', true],
  ['[febf::1]', true],
  ['[fec0::1]', false],
  ['[::ffff:10.0.0.1]', true],
  ['[2001:db8::1]', false],
];
for (const [host, isPrivate] of addresses)
  test(`a redirect to ${host} is ${isPrivate ? 'not ' : ''}followed`, async () =>
    assert.equal(
      /private network/.test(verdictOf(await follow({ [start.href]: redirect(`https://${host}/`) }))),
      isPrivate,
    ));

test('the maximum of redirects is followed, and one more is not', async () => {
  const chain = (length: number) =>
    Object.fromEntries(
      Array.from({ length }, (_, index) => [`https://a.example/${index || ''}`, redirect(`/${index + 1}`)]),
    );
  assert.equal(verdictOf(await follow(chain(fastRateLimits.maxRedirects))), 'opened');
  assert.match(verdictOf(await follow(chain(fastRateLimits.maxRedirects + 1))), /more than 5 times/);
});

test('a chain is permanent only when each of its redirects is', async () => {
  for (const [statuses, isPermanent] of [
    [[301, 308], true],
    [[308, 302], false],
    [[307, 301], false],
    [[303, 302], false],
    [[], true],
  ] as const) {
    const chain = Object.fromEntries(
      statuses.map((status, index) => [
        `https://a.example/${index || ''}`,
        redirect(`/${index + 1}`, status),
      ]),
    );
    const result = await follow(chain);
    assert.equal('isPermanent' in result && result.isPermanent, isPermanent, statuses.join());
  }
});

test('a cycle, an unencrypted redirect and a path disallowed by robots.txt are not followed', async () => {
  assert.match(
    verdictOf(await follow({ [start.href]: redirect('/b'), 'https://a.example/b': redirect('/') })),
    /circle/,
  );
  assert.match(verdictOf(await follow({ [start.href]: redirect('/') })), /circle/);
  assert.match(verdictOf(await follow({ [start.href]: redirect('http://b.example/') })), /not encrypted/);
  assert.match(verdictOf(await follow({ [start.href]: redirect('/closed?no') })), /robots\.txt/);
  assert.equal(
    verdictOf(await follow({ [start.href]: redirect('/closed?yes') })),
    'opened',
    'the query counts',
  );
});

test('a status that is no redirect is not followed, whatever its Location', async () => {
  for (const status of [200, 201, 300, 304, 305, 306, 309, 404])
    assert.equal(
      verdictOf(await follow({ [start.href]: redirect('https://10.0.0.1/', status) })),
      'opened',
      `${status}`,
    );
});

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { HttpClient, type HttpRequest, type HttpResult } from '../../../../src/monitor/http/http-client.ts';
import type { RequestFailureKind } from '../../../../src/monitor/http/request-failure.ts';
import { PoliteClient, redirectTarget } from '../../../../src/monitor/links/polite-client.ts';
import { type FakeWeb, fakeFailure, fakeResponse } from '../../../support/fake-web.ts';
import { recordDelays } from '../../../support/record-delays.ts';

const limits = {
  concurrency: 4,
  delayMs: 5,
  retryDelaysMs: [10, 20],
  maxRetryAfterSeconds: 2,
  maxRedirects: 2,
  timeoutSeconds: 1,
  maxBytes: 1000,
};
const page = 'https://a.example/page';
const robotsTxt = 'https://a.example/robots.txt';

/** Requests pages one after another. `web` has the results by URL; a list is used up, its last one stays. */
async function visit({ mock }: TestContext, web: Record<string, HttpResult | HttpResult[]>, urls = [page]) {
  const requests: string[] = [];
  const results: HttpResult[] = [];
  mock.method(HttpClient.prototype, 'request', async ({ url, method }: HttpRequest) => {
    requests.push(`${method} ${url}`);
    const [found = fakeResponse(404)] = [web[url.href]].flat();
    const list = web[url.href];
    return Array.isArray(list) && list.length > 1 ? list.shift() : found;
  });
  const client = new PoliteClient(limits);
  const delays = await recordDelays(async () => {
    for (const url of urls) results.push(await client.request(new URL(url), 'GET'));
  });
  return { requests, results, delays };
}

const statusOf = (result: HttpResult | undefined) =>
  result && 'response' in result ? result.response.status : result?.failure.kind;
const repeated = (result: HttpResult) => [result, result, result, fakeResponse(200)];
const after = (seconds: string) => fakeResponse(503, '', { 'retry-after': seconds });

/** The delays between attempts, without those between any two requests to a host. */
const attempts: [name: string, result: HttpResult, expected: number | RequestFailureKind, waits: number[]][] =
  [
    ...[200, 404, 428, 430, 499, 501, 505].map((status): [string, HttpResult, number, number[]] => [
      `${status}`,
      fakeResponse(status),
      status,
      [],
    ]),
    ...[429, 500, 502, 503, 504, 506].map((status): [string, HttpResult, number, number[]] => [
      `${status}`,
      fakeResponse(status),
      status,
      [10, 20],
    ]),
    ...(['certificate', 'large'] as const).map((kind): [string, HttpResult, RequestFailureKind, number[]] => [
      kind,
      fakeFailure(kind),
      kind,
      [],
    ]),
    ...(['name', 'unreachable', 'slow', 'broken'] as const).map(
      (kind): [string, HttpResult, RequestFailureKind, number[]] => [kind, fakeFailure(kind), kind, [10, 20]],
    ),
    ['Retry-After: 0', after('0'), 503, [10, 20]],
    ['Retry-After: 2', after('2'), 503, [2000, 2000]],
    ['Retry-After: 3', after('3'), 503, []],
    ['Retry-After on 200', fakeResponse(200, '', { 'retry-after': '1' }), 200, []],
    ['a date that has passed', after('Fri, 27 Nov 2026 23:59:59 GMT'), 503, [10, 20]],
    ['a date in a second', after('Sat, 28 Nov 2026 00:00:01 GMT'), 503, [1000, 1000]],
    ['a date in three seconds', after('Sat, 28 Nov 2026 00:00:03 GMT'), 503, []],
    ['no date', after('soon'), 503, [10, 20]],
    ['a number with more', after('1 s'), 503, [10, 20]],
  ];
for (const [name, result, expected, waits] of attempts)
  test(`after ${name} there are ${waits.length} more attempts`, async (context) => {
    context.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-28') });
    const { requests, results, delays } = await visit(context, { [page]: repeated(result) });
    assert.deepEqual(results.map(statusOf), [expected]);
    assert.deepEqual(requests, [`GET ${robotsTxt}`, ...[undefined, ...waits].map(() => `GET ${page}`)]);
    assert.deepEqual(
      delays.filter((delay) => delay !== limits.delayMs),
      waits,
    );
  });

test('an attempt that succeeds is the last', async (context) => {
  const { results, requests } = await visit(context, { [page]: [fakeResponse(503), fakeResponse(200)] });
  assert.deepEqual([results.map(statusOf), requests.length], [[200], 3]);
});

test('a host is asked for its robots.txt once, and has a pause after each request', async (context) => {
  const { requests, delays } = await visit(
    context,
    { [robotsTxt]: fakeResponse(200, 'User-agent: waymark\nCrawl-delay: 1.5') },
    [page, 'https://a.example/other', 'https://b.example/'],
  );
  assert.deepEqual(requests, [
    `GET ${robotsTxt}`,
    `GET ${page}`,
    'GET https://a.example/other',
    'GET https://b.example/robots.txt',
    'GET https://b.example/',
  ]);
  assert.deepEqual(delays, [5, 1500, 1500, 5, 5]);
});

test('a longer pause than the limit is not kept', async (context) => {
  const robots = fakeResponse(200, 'User-agent: *\nCrawl-delay: 3');
  assert.deepEqual((await visit(context, { [robotsTxt]: robots })).delays, [5, 2000]);
});

test('robots.txt holds for the host that names it, after at most so many redirects', async ({ mock }) => {
  const closed = fakeResponse(200, 'User-agent: waymark\nDisallow: /');
  const to = (location: string) => fakeResponse(301, '', { location });
  const cases: [FakeWeb, isAllowed: boolean][] = [
    [{ [robotsTxt]: closed }, false],
    [{ [robotsTxt]: fakeResponse(200, 'User-agent: other\nDisallow: /') }, true],
    [{ [robotsTxt]: fakeResponse(403, 'User-agent: *\nDisallow: /') }, true],
    [{ [robotsTxt]: fakeFailure('slow') }, true],
    [{ [robotsTxt]: to('/1'), 'https://a.example/1': to('/2'), 'https://a.example/2': closed }, false],
    [
      {
        [robotsTxt]: to('/1'),
        'https://a.example/1': to('/2'),
        'https://a.example/2': to('/3'),
        'https://a.example/3': closed,
      },
      true,
    ],
  ];
  for (const [web, expected] of cases) {
    const request = mock.method(
      HttpClient.prototype,
      'request',
      async ({ url }: HttpRequest) => web[url.href],
    );
    await recordDelays(async () => {
      const { isAllowed, crawlDelay } = await new PoliteClient(limits).robots(new URL(page));
      assert.deepEqual([isAllowed('/page'), crawlDelay], [expected, 0]);
    });
    request.mock.restore();
  }
});

test('requests to one host wait for each other, those to another do not', async ({ mock }) => {
  const open: string[] = [];
  const seen: string[] = [];
  const finish: (() => void)[] = [];
  mock.method(HttpClient.prototype, 'request', async ({ url }: HttpRequest) => {
    open.push(url.href);
    seen.push(open.join(' '));
    await new Promise<void>((resolve) => finish.push(resolve));
    open.splice(open.indexOf(url.href), 1);
    return fakeResponse(404);
  });
  await recordDelays(async () => {
    const client = new PoliteClient(limits);
    const all = ['https://a.example/1', 'https://a.example/2', 'https://b.example/1'].map((url) =>
      client.request(new URL(url), 'HEAD'),
    );
    let isDone = false;
    const done = Promise.all(all).then(() => {
      isDone = true;
    });
    while (!isDone) {
      await new Promise((resolve) => setImmediate(resolve));
      finish.shift()?.();
    }
    await done;
  });
  assert.ok(seen.some((each) => /a\.example.*b\.example/.test(each)));
  assert.deepEqual(
    seen.filter((each) => each.split('a.example').length > 2),
    [],
  );
  assert.equal(seen.length, 5);
});

test('a request tells who asks, and how to reach them', async ({ mock }) => {
  const requests: HttpRequest[] = [];
  mock.method(HttpClient.prototype, 'request', async (request: HttpRequest) => {
    requests.push(request);
    return fakeResponse(404);
  });
  const close = mock.method(HttpClient.prototype, 'close', () => {});
  await recordDelays(async () => {
    await new PoliteClient(limits).request(new URL(page), 'HEAD');
    const client = new PoliteClient(limits, 'web@midshire.example');
    await client.request(new URL(page), 'GET');
    client.close();
  });
  const sent = (url: string, method: 'GET' | 'HEAD', contact = ''): HttpRequest => ({
    url: new URL(url),
    method,
    headers: {
      'User-Agent': `waymark/1.0 (weekly check of links on an advice site${contact})`,
      Accept: 'text/html,*/*;q=0.5',
      'Accept-Encoding': 'gzip, br',
    },
  });
  assert.deepEqual(requests, [
    sent(robotsTxt, 'GET'),
    sent(page, 'HEAD'),
    sent(robotsTxt, 'GET', '; web@midshire.example'),
    sent(page, 'GET', '; web@midshire.example'),
  ]);
  assert.equal(close.mock.callCount(), 1);
});

test('a redirect has one of five statuses and a Location that is an address', () => {
  const target = (status: number, location?: string) => {
    const result = fakeResponse(status, '', location === undefined ? {} : { location });
    return 'response' in result ? redirectTarget(result.response, new URL(page))?.href : undefined;
  };
  for (const status of [301, 302, 303, 307, 308]) {
    assert.equal(target(status, '/other'), 'https://a.example/other');
    assert.equal(target(status), undefined);
    assert.equal(target(status, 'https://['), undefined);
  }
  for (const status of [200, 300, 304, 305, 306, 309]) assert.equal(target(status, '/other'), undefined);
});

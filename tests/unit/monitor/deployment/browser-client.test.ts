import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  BrowserClient,
  headerEquals,
  headerValue,
} from '../../../../src/monitor/deployment/browser-client.ts';
import { HttpClient, type HttpRequest, type HttpResult } from '../../../../src/monitor/http/http-client.ts';
import { recordDelays } from '../../../support/record-delays.ts';

const respond = (status: number, headers: Record<string, string[]> = {}): HttpResult => ({
  response: { status, headers, body: Buffer.alloc(0) },
});
const failure: HttpResult = { failure: { kind: 'slow', message: 'says nothing' } };

test('a request looks like that of a browser', async ({ mock }) => {
  const requests: HttpRequest[] = [];
  mock.method(HttpClient.prototype, 'request', async (request: HttpRequest) => {
    requests.push(request);
    return respond(200);
  });
  const client = new BrowserClient(new URL('https://advice.midshire.example/'));
  await client.get('/steps/');
  await client.get('http://other.example/', { isPlain: true });
  const headers = {
    'User-Agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'Accept-Language': 'en-GB,en;q=0.5',
  };
  assert.deepEqual(requests, [
    {
      url: new URL('https://advice.midshire.example/steps/'),
      headers: { ...headers, 'Accept-Encoding': 'gzip, deflate, br, zstd' },
    },
    { url: new URL('http://other.example/'), headers: { ...headers, 'Accept-Encoding': 'identity' } },
  ]);
});

test('a failure and an error of the server are retried twice, and nothing else', async ({ mock }) => {
  for (const [results, expected, delays] of [
    [[respond(200)], respond(200), []],
    [[respond(499)], respond(499), []],
    [[respond(500), respond(404)], respond(404), [500]],
    [[failure, failure, respond(200)], respond(200), [500, 3000]],
    [[failure, respond(503), failure, respond(200)], failure, [500, 3000]],
  ] as const) {
    const left: HttpResult[] = [...results];
    const request = mock.method(HttpClient.prototype, 'request', async () => left.shift());
    let result: HttpResult | undefined;
    const waited = await recordDelays(async () => {
      result = await new BrowserClient(new URL('https://advice.midshire.example/')).get('/');
    });
    assert.deepEqual(result, expected);
    assert.deepEqual(waited, delays);
    request.mock.restore();
  }
});

test('closing a client closes its connections', ({ mock }) => {
  const close = mock.method(HttpClient.prototype, 'close', () => {});
  new BrowserClient(new URL('https://advice.midshire.example/')).close();
  assert.equal(close.mock.callCount(), 1);
});

test('a header is found by its name in any case, all its values joined', () => {
  const response = {
    status: 200,
    headers: { 'x-a': ['No', 'Sniff'], 'x-b': ['NoSniff'] },
    body: Buffer.alloc(0),
  };
  assert.equal(headerValue(response, 'X-A'), 'No, Sniff');
  assert.equal(headerValue(response, 'X-C'), undefined);
  assert.equal(headerEquals(response, 'X-B', 'nosniff'), true);
  assert.equal(headerEquals(response, 'X-A', 'nosniff'), false);
  assert.equal(headerEquals(response, 'X-C', 'nosniff'), false);
});

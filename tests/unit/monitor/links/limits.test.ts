import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, mock } from 'node:test';
import type { HttpResult } from '../../../../src/monitor/http/http-client.ts';
import { checkLinks, type LinkCheckRun } from '../../../../src/monitor/links/check-links.ts';
import { decodePage } from '../../../../src/monitor/links/decode-page.ts';
import { followRedirects } from '../../../../src/monitor/links/follow-redirects.ts';
import * as limits from '../../../../src/monitor/links/limits.ts';
import { PoliteClient } from '../../../../src/monitor/links/polite-client.ts';
import { allowAll } from '../../../../src/monitor/links/robots-txt.ts';
import { isSoft404 } from '../../../../src/monitor/links/visible-text.ts';
import { citedUrl } from '../../../support/fake-web.ts';
import { recordDelays, recordTimeouts } from '../../../support/record-delays.ts';
import { testLimits } from '../../../support/test-limits.ts';

let [status, size, requests] = [200, 0, 0];
let headers: Record<string, string> = {};
const server = createServer((request, response) => {
  if (request.url === '/robots.txt') return response.writeHead(404).end();
  requests += 1;
  return response.writeHead(status, headers).end(Buffer.alloc(size));
});
before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
after(() => {
  server.close();
  server.closeAllConnections();
});

/** The result of one request with the limits of the weekly job, to a server that always responds like this. */
async function get(
  ofStatus: number,
  more: { bytes?: number; retryAfter?: number } = {},
): Promise<HttpResult> {
  [status, size, requests] = [ofStatus, more.bytes ?? 0, 0];
  headers = more.retryAfter === undefined ? {} : { 'Retry-After': String(more.retryAfter) };
  const { port } = server.address() as AddressInfo;
  const client = new PoliteClient(limits.defaultRateLimits);
  const result = await client.request(new URL(`http://127.0.0.1:${port}/page`), 'GET');
  client.close();
  return result;
}

/** The delays before retries, without those between any two requests. */
async function retryDelays(): Promise<number[]> {
  const delays = await recordDelays(() => get(503));
  return delays.filter((delay) => delay !== delays[0]);
}
const delayBefore = async (retry: number) => (await retryDelays())[retry] ?? 0;

async function attempts(retryAfter: number): Promise<number> {
  await recordDelays(() => get(503, { retryAfter }));
  return requests;
}

/** Checks links on a web where every request has this result. */
async function checkAll(
  addresses: string[],
  respond: (url: URL) => Promise<HttpResult>,
): Promise<LinkCheckRun> {
  const methods = [
    mock.method(PoliteClient.prototype, 'robots', async () => allowAll),
    mock.method(PoliteClient.prototype, 'request', respond),
  ];
  const run = await checkLinks(
    addresses.map((address) => citedUrl(address, '2026-11-01', ['123456', '12345'])),
    { limits: limits.defaultRateLimits, snapshot: {}, today: '2026-11-28' },
  );
  for (const method of methods) method.mock.restore();
  return run;
}
const hosts = (count: number) => Array.from({ length: count }, (_, index) => `https://host${index}.example/`);
const fails = (kind: 'name' | 'slow'): HttpResult => ({ failure: { kind, message: 'says nothing' } });
const page = (text: string): HttpResult => ({
  response: { status: 200, headers: {}, body: Buffer.from(text) },
});

async function follows(redirects: number): Promise<boolean> {
  const client = {
    robots: async () => allowAll,
    request: async ({ pathname }: URL): Promise<HttpResult> => {
      const step = Number(pathname.slice(1));
      if (step >= redirects) return page('');
      return { response: { status: 301, headers: { location: [`/${step + 1}`] }, body: Buffer.alloc(0) } };
    },
  };
  const options = { method: 'GET', limits: limits.defaultRateLimits } as const;
  return 'response' in (await followRedirects(client, new URL('https://a.example/0'), options));
}

/** The highest number of hosts that are asked at one time. */
async function peakOfHosts(): Promise<number> {
  let [open, peak] = [0, 0];
  await checkAll(hosts(9), async () => {
    peak = Math.max(peak, ++open);
    await new Promise((resolve) => setImmediate(resolve));
    open -= 1;
    return page('Call us.');
  });
  return peak;
}

async function isOffline(unreachable: number): Promise<boolean> {
  const names = hosts(unreachable).map((address) => new URL(address).host);
  const { offline } = await checkAll(hosts(9), async ({ host }) =>
    fails(names.includes(host) ? 'name' : 'slow'),
  );
  return offline !== undefined;
}

/** How many pages of a host are asked for when it never responds. */
async function pagesAsked(): Promise<number> {
  const asked = new Set<string>();
  await checkAll(
    ['/1', '/2', '/3', '/4'].map((path) => `https://a.example${path}`),
    async ({ href }) => {
      asked.add(href);
      return fails('slow');
    },
  );
  return asked.size;
}

testLimits(limits, {
  'defaultRateLimits.concurrency': { max: 4, accepts: async (count) => (await peakOfHosts()) >= count },
  'defaultRateLimits.delayMs': {
    min: 1000,
    accepts: async (milliseconds) => ((await recordDelays(() => get(200)))[0] ?? 0) <= milliseconds,
  },
  'defaultRateLimits.retryDelaysMs.0': {
    min: 2000,
    accepts: async (delay) => (await delayBefore(0)) <= delay,
  },
  'defaultRateLimits.retryDelaysMs.1': {
    min: 10_000,
    accepts: async (delay) => (await delayBefore(1)) <= delay,
  },
  'defaultRateLimits.maxRetryAfterSeconds': {
    max: 60,
    accepts: async (seconds) => (await attempts(seconds)) === 3,
  },
  'defaultRateLimits.maxRedirects': { max: 5, accepts: follows },
  'defaultRateLimits.timeoutSeconds': {
    min: 30,
    accepts: async (seconds) =>
      (await recordTimeouts(() => get(200))).every((timeout) => timeout <= seconds * 1000),
  },
  'defaultRateLimits.maxBytes': {
    max: 5_000_000,
    accepts: async (bytes) => 'response' in (await get(200, { bytes })),
  },
  minUnreachableHosts: { min: 4, accepts: isOffline },
  minFailuresToSkip: { min: 2, accepts: async (failures) => (await pagesAsked()) <= failures },
  minNumberLength: {
    min: 6,
    accepts: async (length) => {
      const number = '123456'.slice(0, length);
      const { snapshot } = await checkAll(hosts(1), async () => page(`Call ${number}.`));
      return Object.values(snapshot)[0]?.numbers?.includes(number) === true;
    },
  },
  minPageLength: {
    min: 600,
    accepts: (length) => !isSoft404({ digest: '', headings: '', words: 'Not found.'.padEnd(length, ' x') }),
  },
  maxPrescannedBytes: {
    max: 1024,
    accepts: (bytes) => {
      const declaration = '<meta charset=latin1';
      const html = `${declaration.padStart(bytes)}>é`;
      return decodePage(Buffer.from(html, 'latin1'), 'text/html').endsWith('é');
    },
  },
});

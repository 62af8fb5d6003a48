import { mock } from 'node:test';
import type { HttpResult } from '../../src/monitor/http/http-client.ts';
import type { RequestFailureKind } from '../../src/monitor/http/request-failure.ts';
import { checkLinks, type LinkCheckRun } from '../../src/monitor/links/check-links.ts';
import type { ExternalLink } from '../../src/monitor/links/external-links.ts';
import { PoliteClient } from '../../src/monitor/links/polite-client.ts';
import type { RateLimits } from '../../src/monitor/links/rate-limits.ts';
import { allowAll } from '../../src/monitor/links/robots-txt.ts';

/** Quick, for tests; as polite as the usual client in everything but time. */
export const fastRateLimits: RateLimits = {
  concurrency: 4,
  delayMs: 5,
  retryDelaysMs: [10],
  maxRetryAfterSeconds: 2,
  maxRedirects: 5,
  timeoutSeconds: 0.7,
  maxBytes: 50_000,
};

type CheckOptions = Partial<Parameters<typeof checkLinks>[1]>;

/** The results of requests by URL, for each method or for both; any other address is not there. */
export type FakeWeb = Record<string, HttpResult | Partial<Record<'GET' | 'HEAD', HttpResult>>>;

/** A response without sockets. */
export function fakeResponse(status: number, body = '', headers: Record<string, string> = {}): HttpResult {
  const values = Object.entries(headers).map(([name, value]) => [name, [value]]);
  return { response: { status, headers: Object.fromEntries(values), body: Buffer.from(body) } };
}

/** A request that failed. */
export function fakeFailure(kind: RequestFailureKind): HttpResult {
  return { failure: { kind, message: `is ${kind}` } };
}

/** Checks links on a fake web. Resolves to the result with the requests, like "HEAD https://a.example/". */
export async function checkFakeWeb(
  web: FakeWeb,
  links: Parameters<typeof checkLinks>[0],
  options: CheckOptions = {},
): Promise<LinkCheckRun & { requests: string[] }> {
  const requests: string[] = [];
  const request = async ({ href }: URL, method: 'GET' | 'HEAD'): Promise<HttpResult> => {
    requests.push(`${method} ${href}`);
    const found = web[href] ?? fakeResponse(404);
    return 'response' in found || 'failure' in found ? found : (found[method] ?? fakeResponse(200));
  };
  const methods = [
    mock.method(PoliteClient.prototype, 'request', request),
    mock.method(PoliteClient.prototype, 'robots', async () => allowAll),
  ];
  const run = await checkLinks(links, {
    limits: fastRateLimits,
    snapshot: {},
    today: '2026-11-28',
    ...options,
  });
  for (const method of methods) method.mock.restore();
  return { ...run, requests };
}

/** An address in a fact, with the date of its last check. */
export function citedUrl(address: string, checked = '2026-11-01', numbers: string[] = []): ExternalLink {
  return {
    url: address,
    references: [
      { id: 'hl-test', file: 'content/facts/services.yaml', line: 1, column: 3, checked, numbers },
    ],
  };
}

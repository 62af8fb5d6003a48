import { type HttpResponse, isLoopback } from '../http/http-client.ts';
import type { RequestFailureKind } from '../http/request-failure.ts';
import type { LinkResult } from './link-result.ts';
import { type PoliteClient, redirectTarget } from './polite-client.ts';
import type { RateLimits } from './rate-limits.ts';

/** The response at the end of a redirect chain. */
export interface FinalResponse {
  response: HttpResponse;
  url: URL;
  /** Whether every redirect in the chain is permanent. */
  isPermanent: boolean;
}

/** A request without a usable response; `network` is set when the host of the original URL failed. */
export interface AbortedRequest {
  verdict: LinkResult;
  network?: RequestFailureKind;
}

const permanentStatuses = [301, 308];

/** Requests a URL and follows its redirects, respecting the robots.txt of each host. */
export async function followRedirects(
  client: Pick<PoliteClient, 'request' | 'robots'>,
  start: URL,
  { method, limits }: { method: 'GET' | 'HEAD'; limits: RateLimits },
): Promise<FinalResponse | AbortedRequest> {
  const visited = new Set<string>();
  let url = start;
  let isPermanent = true;
  for (;;) {
    const aborted = await checkAllowed(client, url, start);
    if (aborted) return aborted;
    const outcome = await client.request(url, method);
    if ('failure' in outcome) {
      const { kind, message } = outcome.failure;
      const verdict = { state: 'silent' as const, why: `${url.host} ${message}` };
      return { verdict, ...(url.host === start.host && { network: kind }) };
    }
    const next = redirectTarget(outcome.response, url);
    if (!next) return { response: outcome.response, url, isPermanent };
    isPermanent &&= permanentStatuses.includes(outcome.response.status);
    visited.add(url.href);
    if (visited.has(next.href)) return { verdict: { state: 'gone', why: 'leads round in a circle' } };
    if (visited.size > limits.maxRedirects)
      return { verdict: { state: 'gone', why: `leads on more than ${limits.maxRedirects} times` } };
    url = next;
  }
}

/** Resolves to why a URL must not be requested: no encryption, a private network (SSRF), or robots.txt. */
async function checkAllowed(
  client: Pick<PoliteClient, 'robots'>,
  url: URL,
  start: URL,
): Promise<AbortedRequest | undefined> {
  if (url.protocol !== 'https:' && !isLoopback(url))
    return { verdict: { state: 'gone', why: `leads to ${url.origin}, which is not encrypted` } };
  if (!isLoopback(start) && isPrivateAddress(url))
    return { verdict: { state: 'gone', why: `leads to ${url.host}, an address within a private network` } };
  const { isAllowed } = await client.robots(url);
  if (isAllowed(url.pathname + url.search)) return undefined;
  return {
    verdict: { state: 'closed', why: `${url.host} asks programs to stay away from this page (robots.txt)` },
  };
}

/** Whether a URL has a private, link-local or loopback IP address. */
function isPrivateAddress(address: URL): boolean {
  const { hostname } = address;
  return (
    isLoopback(address) ||
    /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(
      hostname,
    ) ||
    /^\[(?:::|::1|f[cd]|fe[89ab]|::ffff:)/i.test(hostname)
  );
}

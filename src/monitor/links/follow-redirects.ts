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
  asker: Pick<PoliteClient, 'request' | 'robots'>,
  start: URL,
  { method, pace }: { method: 'GET' | 'HEAD'; pace: RateLimits },
): Promise<FinalResponse | AbortedRequest> {
  const seen = new Set<string>();
  let at = start;
  let forGood = true;
  for (;;) {
    const stopped = await checkAllowed(asker, at, start);
    if (stopped) return stopped;
    const outcome = await asker.request(at, method);
    if ('failure' in outcome) {
      const { kind, message } = outcome.failure;
      const verdict = { state: 'silent' as const, why: `${at.host} ${message}` };
      return { verdict, ...(at.host === start.host && { network: kind }) };
    }
    const next = redirectTarget(outcome.answer, at);
    if (!next) return { response: outcome.answer, url: at, isPermanent: forGood };
    forGood &&= permanentStatuses.includes(outcome.answer.status);
    seen.add(at.href);
    if (seen.has(next.href)) return { verdict: { state: 'gone', why: 'leads round in a circle' } };
    if (seen.size > pace.maxRedirects)
      return { verdict: { state: 'gone', why: `leads on more than ${pace.maxRedirects} times` } };
    at = next;
  }
}

/** Resolves to why a URL must not be requested: no encryption, a private network (SSRF), or robots.txt. */
async function checkAllowed(
  asker: Pick<PoliteClient, 'robots'>,
  at: URL,
  start: URL,
): Promise<AbortedRequest | undefined> {
  if (at.protocol !== 'https:' && !isLoopback(at))
    return { verdict: { state: 'gone', why: `leads to ${at.origin}, which is not encrypted` } };
  if (!isLoopback(start) && isPrivateAddress(at))
    return { verdict: { state: 'gone', why: `leads to ${at.host}, an address within a private network` } };
  const { isAllowed } = await asker.robots(at);
  if (isAllowed(at.pathname + at.search)) return undefined;
  return {
    verdict: { state: 'closed', why: `${at.host} asks programs to stay away from this page (robots.txt)` },
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

import { type HttpResponse, isLoopback } from '../http/http-client.ts';
import type { RequestFailureKind } from '../http/request-failure.ts';
import type { LinkResult } from './link-result.ts';
import { type PoliteClient, redirectTarget } from './polite-client.ts';
import type { RateLimits } from './rate-limits.ts';

/** Where an address leads in the end. */
export interface FinalResponse {
  response: HttpResponse;
  url: URL;
  /** True when every redirect on the way is for good. */
  isPermanent: boolean;
}

/** That nothing can be read there, and why; `network` when the host of the address itself gave no answer. */
export interface AbortedRequest {
  verdict: LinkResult;
  network?: RequestFailureKind;
}

const permanentStatuses = [301, 308];

/** Asks for an address and follows its redirects, each within what its host allows. */
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

/** Why an address must not be asked for: its scheme, a way into this computer's own network, or the wish of its host. */
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

/** Whether an address written in numbers is one of a private network, or of this computer. */
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

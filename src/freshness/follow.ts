import { type Answer, isLocal } from '../web/ask.ts';
import type { FailureKind } from '../web/failure.ts';
import type { Pace } from './pace.ts';
import { type PoliteAsker, redirectOf } from './polite-asker.ts';
import type { Verdict } from './verdict.ts';

/** Where an address leads in the end. */
export interface Arrived {
  answer: Answer;
  at: URL;
  /** True when every redirect on the way is for good. */
  forGood: boolean;
}

/** That nothing can be read there, and why; `network` when the host of the address itself gave no answer. */
export interface Stopped {
  verdict: Verdict;
  network?: FailureKind;
}

const permanent = [301, 308];

/** Asks for an address and follows its redirects, each within what its host allows. */
export async function follow(
  asker: Pick<PoliteAsker, 'ask' | 'robots'>,
  start: URL,
  { method, pace }: { method: 'GET' | 'HEAD'; pace: Pace },
): Promise<Arrived | Stopped> {
  const seen = new Set<string>();
  let at = start;
  let forGood = true;
  for (;;) {
    const stopped = await refusal(asker, at, start);
    if (stopped) return stopped;
    const outcome = await asker.ask(at, method);
    if ('failure' in outcome) {
      const { kind, words } = outcome.failure;
      const verdict = { state: 'silent' as const, why: `${at.host} ${words}` };
      return { verdict, ...(at.host === start.host && { network: kind }) };
    }
    const next = redirectOf(outcome.answer, at);
    if (!next) return { answer: outcome.answer, at, forGood };
    forGood &&= permanent.includes(outcome.answer.status);
    seen.add(at.href);
    if (seen.has(next.href)) return { verdict: { state: 'gone', why: 'leads round in a circle' } };
    if (seen.size > pace.redirects)
      return { verdict: { state: 'gone', why: `leads on more than ${pace.redirects} times` } };
    at = next;
  }
}

/** Why an address must not be asked for: its scheme, a way into this computer's own network, or the wish of its host. */
async function refusal(
  asker: Pick<PoliteAsker, 'robots'>,
  at: URL,
  start: URL,
): Promise<Stopped | undefined> {
  if (at.protocol !== 'https:' && !isLocal(at))
    return { verdict: { state: 'gone', why: `leads to ${at.origin}, which is not encrypted` } };
  if (!isLocal(start) && isInside(at))
    return { verdict: { state: 'gone', why: `leads to ${at.host}, an address within a private network` } };
  const { allows } = await asker.robots(at);
  if (allows(at.pathname + at.search)) return undefined;
  return {
    verdict: { state: 'closed', why: `${at.host} asks programs to stay away from this page (robots.txt)` },
  };
}

/** Whether an address written in numbers is one of a private network, or of this computer. */
function isInside(address: URL): boolean {
  const { hostname } = address;
  return (
    isLocal(address) ||
    /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(
      hostname,
    ) ||
    /^\[(?:::|::1|f[cd]|fe[89ab]|::ffff:)/i.test(hostname)
  );
}

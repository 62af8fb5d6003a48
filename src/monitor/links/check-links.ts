import { mapLimit } from '../http/map-limit.ts';
import type { RequestFailureKind } from '../http/request-failure.ts';
import { checkUrl, type UrlCheck } from './check-url.ts';
import type { ExternalLink } from './external-links.ts';
import type { LinkResult } from './link-result.ts';
import type { LinkSnapshot } from './link-snapshot.ts';
import { PoliteClient } from './polite-client.ts';
import type { RateLimits } from './rate-limits.ts';

/** An address with what was found there. */
export interface CheckedLink extends ExternalLink {
  verdict: LinkResult;
}

/** What a run found. */
export interface LinkCheckRun {
  links: CheckedLink[];
  /** To be kept for the next run: also of addresses that did not answer this time. */
  snapshot: LinkSnapshot;
  /** Hosts that could not be reached, when none at all could be: the fault is on this side. */
  offline?: string[];
}

/** So many hosts do not fail by chance, all of them and one after the other. */
const offlineThreshold = 4;

/** Nothing of these kinds comes from a server. */
const connectionFailures: RequestFailureKind[] = ['name', 'unreachable'];

interface LinkCheckOptions {
  limits: RateLimits;
  snapshot: LinkSnapshot;
  today: string;
  contact?: string;
  /** Told of each address when it is done. */
  onChecked?: (seen: CheckedLink) => void;
}

/** A host that leaves so many pages without an answer is asked for no more. */
const maxFailuresPerHost = 2;

/** Looks at every address, hosts side by side and the addresses of one host after each other. */
export async function checkLinks(
  addresses: ExternalLink[],
  settings: LinkCheckOptions,
): Promise<LinkCheckRun> {
  const { limits, snapshot, today, contact, onChecked } = settings;
  const asker = new PoliteClient(limits, contact);
  const byHost = Map.groupBy(addresses, ({ url }) => new URL(url).host);
  const unreached = new Set<string>();
  const seen: CheckedLink[] = [];
  const kept: LinkSnapshot = {};
  const isOffline = () =>
    unreached.size >= Math.min(offlineThreshold, byHost.size) &&
    seen.every(({ verdict }) => verdict.state === 'silent');
  const note = (
    asked: ExternalLink,
    { verdict, network, snapshot: remember = snapshot[asked.url] }: UrlCheck,
  ) => {
    if (remember) kept[asked.url] = remember;
    if (isConnectionFailure(network)) unreached.add(new URL(asked.url).host);
    seen.push({ ...asked, verdict });
    onChecked?.({ ...asked, verdict });
  };
  await mapLimit(byHost.values(), limits.concurrency, async (own) => {
    let silent = 0;
    let found: UrlCheck | undefined;
    for (const asked of own) {
      if (isOffline()) return;
      if (!found || silent < maxFailuresPerHost)
        found = await checkUrl(asked, { client: asker, limits, today, previous: snapshot[asked.url] });
      note(asked, found);
      silent = countFailures(found, silent);
    }
  });
  asker.close();
  return { links: seen, snapshot: kept, ...(isOffline() && { offline: [...unreached].sort() }) };
}

/** How many pages of a host in a row got no answer; one that cannot be reached at all counts as enough of them. */
function countFailures({ network }: UrlCheck, before: number): number {
  if (!network) return 0;
  return isConnectionFailure(network) ? maxFailuresPerHost : before + 1;
}

function isConnectionFailure(network: RequestFailureKind | undefined): boolean {
  return network !== undefined && connectionFailures.includes(network);
}

import { mapLimit } from '../http/map-limit.ts';
import type { RequestFailureKind } from '../http/request-failure.ts';
import { checkUrl, type UrlCheck } from './check-url.ts';
import type { ExternalLink } from './external-links.ts';
import type { LinkResult } from './link-result.ts';
import type { LinkSnapshot } from './link-snapshot.ts';
import { PoliteClient } from './polite-client.ts';
import type { RateLimits } from './rate-limits.ts';

/** A link with its result. */
export interface CheckedLink extends ExternalLink {
  verdict: LinkResult;
}

/** The result of a run. */
export interface LinkCheckRun {
  links: CheckedLink[];
  /** Snapshot for the next run, including previous entries of links that failed this time. */
  snapshot: LinkSnapshot;
  /** Unreachable hosts, when none could be reached: this computer is offline. */
  offline?: string[];
}

/** Unreachable hosts, without any success, from which the run counts as offline. */
const offlineThreshold = 4;

/** Failures before a connection exists. */
const connectionFailures: RequestFailureKind[] = ['name', 'unreachable'];

interface LinkCheckOptions {
  limits: RateLimits;
  snapshot: LinkSnapshot;
  today: string;
  contact?: string;
  /** Called after each link. */
  onChecked?: (seen: CheckedLink) => void;
}

/** Consecutive failures after which the remaining links of a host are skipped. */
const maxFailuresPerHost = 2;

/** Checks every link: hosts concurrently, and the links of one host sequentially. */
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

/** Returns the consecutive failures of a host; a failed connection reaches the limit at once. */
function countFailures({ network }: UrlCheck, before: number): number {
  if (!network) return 0;
  return isConnectionFailure(network) ? maxFailuresPerHost : before + 1;
}

function isConnectionFailure(network: RequestFailureKind | undefined): boolean {
  return network !== undefined && connectionFailures.includes(network);
}

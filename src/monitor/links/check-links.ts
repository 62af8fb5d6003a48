import { mapLimit } from '../http/map-limit.ts';
import type { RequestFailureKind } from '../http/request-failure.ts';
import { checkUrl, type UrlCheck } from './check-url.ts';
import type { ExternalLink } from './external-links.ts';
import { minFailuresToSkip, minUnreachableHosts } from './limits.ts';
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

/** Failures before a connection exists. */
const connectionFailures: RequestFailureKind[] = ['name', 'unreachable'];

interface LinkCheckOptions {
  limits: RateLimits;
  snapshot: LinkSnapshot;
  today: string;
  contact?: string;
  /** Called after each link. */
  onChecked?: (link: CheckedLink) => void;
}

/** Checks every link: hosts concurrently, and the links of one host sequentially. */
export async function checkLinks(links: ExternalLink[], options: LinkCheckOptions): Promise<LinkCheckRun> {
  const { limits, snapshot, today, contact, onChecked } = options;
  const client = new PoliteClient(limits, contact);
  const byHost = Map.groupBy(links, ({ url }) => new URL(url).host);
  const unreachable = new Set<string>();
  const checked: CheckedLink[] = [];
  const nextSnapshot: LinkSnapshot = {};
  const isOffline = () =>
    unreachable.size >= Math.min(minUnreachableHosts, byHost.size) &&
    checked.every(({ verdict }) => verdict.state === 'silent');
  const record = (
    link: ExternalLink,
    { verdict, network, snapshot: pageSnapshot = snapshot[link.url] }: UrlCheck,
  ) => {
    if (pageSnapshot) nextSnapshot[link.url] = pageSnapshot;
    if (isConnectionFailure(network)) unreachable.add(new URL(link.url).host);
    checked.push({ ...link, verdict });
    onChecked?.({ ...link, verdict });
  };
  await mapLimit(byHost.values(), limits.concurrency, async (hostLinks) => {
    let failures = 0;
    let result: UrlCheck | undefined;
    for (const link of hostLinks) {
      if (isOffline()) return;
      if (!result || failures < minFailuresToSkip)
        result = await checkUrl(link, { client, limits, today, previous: snapshot[link.url] });
      record(link, result);
      failures = countFailures(result, failures);
    }
  });
  client.close();
  return { links: checked, snapshot: nextSnapshot, ...(isOffline() && { offline: [...unreachable].sort() }) };
}

/** Returns the consecutive failures of a host; a failed connection reaches the limit at once. */
function countFailures({ network }: UrlCheck, previous: number): number {
  if (!network) return 0;
  return isConnectionFailure(network) ? minFailuresToSkip : previous + 1;
}

function isConnectionFailure(network: RequestFailureKind | undefined): boolean {
  return network !== undefined && connectionFailures.includes(network);
}

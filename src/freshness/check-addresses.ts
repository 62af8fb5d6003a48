import type { FailureKind } from '../web/failure.ts';
import { inParallel } from '../web/in-parallel.ts';
import type { Address } from './addresses.ts';
import { type Look, look } from './look.ts';
import type { Memory } from './memory.ts';
import type { Pace } from './pace.ts';
import { PoliteAsker } from './polite-asker.ts';
import type { Verdict } from './verdict.ts';

/** An address with what was found there. */
export interface Seen extends Address {
  verdict: Verdict;
}

/** What a run found. */
export interface Run {
  seen: Seen[];
  /** To be kept for the next run: also of addresses that did not answer this time. */
  memory: Memory;
  /** Hosts that could not be reached, when none at all could be: the fault is on this side. */
  offline?: string[];
}

/** So many hosts do not fail by chance, all of them and one after the other. */
const enoughHosts = 4;

/** Nothing of these kinds comes from a server. */
const noConnection: FailureKind[] = ['name', 'unreachable'];

interface Settings {
  pace: Pace;
  memory: Memory;
  today: string;
  contact?: string;
  /** Told of each address when it is done. */
  onSeen?: (seen: Seen) => void;
}

/** A host that leaves so many pages without an answer is asked for no more. */
const mostSilent = 2;

/** Looks at every address, hosts side by side and the addresses of one host after each other. */
export async function checkAddresses(addresses: Address[], settings: Settings): Promise<Run> {
  const { pace, memory, today, contact, onSeen } = settings;
  const asker = new PoliteAsker(pace, contact);
  const byHost = Map.groupBy(addresses, ({ address }) => new URL(address).host);
  const unreached = new Set<string>();
  const seen: Seen[] = [];
  const kept: Memory = {};
  const isOffline = () =>
    unreached.size >= Math.min(enoughHosts, byHost.size) &&
    seen.every(({ verdict }) => verdict.state === 'silent');
  const note = (asked: Address, { verdict, network, remember = memory[asked.address] }: Look) => {
    if (remember) kept[asked.address] = remember;
    if (isNoConnection(network)) unreached.add(new URL(asked.address).host);
    seen.push({ ...asked, verdict });
    onSeen?.({ ...asked, verdict });
  };
  await inParallel(byHost.values(), pace.hosts, async (own) => {
    let silent = 0;
    let found: Look | undefined;
    for (const asked of own) {
      if (isOffline()) return;
      if (!found || silent < mostSilent)
        found = await look(asked, { asker, pace, today, before: memory[asked.address] });
      note(asked, found);
      silent = silentAfter(found, silent);
    }
  });
  asker.close();
  return { seen, memory: kept, ...(isOffline() && { offline: [...unreached].sort() }) };
}

/** How many pages of a host in a row got no answer; one that cannot be reached at all counts as enough of them. */
function silentAfter({ network }: Look, before: number): number {
  if (!network) return 0;
  return isNoConnection(network) ? mostSilent : before + 1;
}

function isNoConnection(network: FailureKind | undefined): boolean {
  return network !== undefined && noConnection.includes(network);
}

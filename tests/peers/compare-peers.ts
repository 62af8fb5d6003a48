import { mkdirSync } from 'node:fs';
import type { Sizes } from './build-times.ts';
import { compareBuilds, compareWeights } from './compare-builds.ts';
import { compareVisits } from './compare-visits.ts';
import { contest, pagesOfCopy } from './contestants.ts';
import type { Goal } from './goals.ts';
import { sitesToVisit } from './visits.ts';

/** The parts of `npm run bench` that compare with other generators. */
export const peersParts = ['peers', 'lighthouse'] as const;

export type PeersPart = (typeof peersParts)[number];

interface Given {
  /** Generated brands; all of them are built. */
  packs: string[];
  /** A finished site of ours with every page. */
  site: string;
  /** A folder for everything that is made. */
  within: string;
}

/** Copies beside one and all: 600 pages beside 2,700. */
const shareOfSome = 10 / 45;

/** Prints the chosen comparisons and answers with the goals about them. */
export async function comparePeers(parts: PeersPart[], { packs, site, within }: Given): Promise<Goal[]> {
  mkdirSync(within, { recursive: true });
  const all = await contest(packs, within);
  const goals: Goal[] = [];
  const sizes: Sizes = {
    pages: pagesOfCopy,
    some: Math.max(1, Math.round(packs.length * shareOfSome)),
    all: packs.length,
  };
  if (parts.includes('peers')) goals.push(...(await compareBuilds(all, sizes)));
  const sites = await sitesToVisit(all, site, within);
  try {
    if (parts.includes('peers')) goals.push(...(await compareWeights(sites, site)));
    if (parts.includes('lighthouse') && all.installed)
      goals.push(...(await compareVisits(sites, all.installed, site)));
  } finally {
    for (const { stop } of sites) stop();
  }
  return goals;
}

import { mkdirSync } from 'node:fs';
import type { BenchmarkSizes } from './build-times.ts';
import { compareBuilds, compareWeights } from './compare-builds.ts';
import { compareLighthouse } from './compare-lighthouse.ts';
import { pagesPerSite, prepareGenerators } from './generators.ts';
import type { Goal } from './goals.ts';
import { prepareVisitedSites } from './visited-sites.ts';

/** The parts of `npm run bench` that compare with other generators. */
export const peersParts = ['peers', 'lighthouse'] as const;

export type PeersPart = (typeof peersParts)[number];

interface ComparisonOptions {
  /** Generated brands, all of which are built. */
  packs: string[];
  /** A built site of ours with every page. */
  site: string;
  /** A folder for all output. */
  within: string;
}

/** Copies between one and all: 600 pages and 2,700. */
const mediumShare = 10 / 45;

/** Runs the chosen comparisons, prints them, and returns their goals. */
export async function comparePeers(
  parts: PeersPart[],
  { packs, site, within }: ComparisonOptions,
): Promise<Goal[]> {
  mkdirSync(within, { recursive: true });
  const all = await prepareGenerators(packs, within);
  const goals: Goal[] = [];
  const sizes: BenchmarkSizes = {
    pages: pagesPerSite,
    some: Math.max(1, Math.round(packs.length * mediumShare)),
    all: packs.length,
  };
  if (parts.includes('peers')) goals.push(...(await compareBuilds(all, sizes)));
  const sites = await prepareVisitedSites(all, site, within);
  try {
    if (parts.includes('peers')) goals.push(...(await compareWeights(sites, site)));
    if (parts.includes('lighthouse') && all.installed)
      goals.push(...(await compareLighthouse(sites, all.installed, site)));
  } finally {
    for (const { stop } of sites) stop();
  }
  return goals;
}

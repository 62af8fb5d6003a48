import type { Browser } from 'playwright';
import { urlPathOf } from '../../src/hosting/served-files.ts';
import { listFiles } from '../../src/runtime/list-files.ts';
import { formatTable } from '../support/format-table.ts';
import { median } from '../support/statistics.ts';
import { type BenchmarkSizes, buildTimeGoals, formatBuildTimes, measureBuildTimes } from './build-times.ts';
import type { GeneratorSet } from './generators.ts';
import type { Goal } from './goals.ts';
import {
  formatRebuilds,
  type IncrementalBuild,
  measureOwnRebuild,
  measurePeerRebuild,
  rebuildGoals,
} from './incremental-build.ts';
import { launchMeasuringBrowser, measurePageWeight, type PageWeight } from './page-weight.ts';
import type { VisitedSite } from './visited-sites.ts';

/** Prints build times for the same pages by each generator; returns the goals about them. */
export async function compareBuilds(contest: GeneratorSet, sizes: BenchmarkSizes): Promise<Goal[]> {
  const times = await measureBuildTimes(contest.generators, sizes);
  console.log(`${formatBuildTimes(times, sizes)}\n`);
  const rebuilds: IncrementalBuild[] = [await measureOwnRebuild()];
  for (const contestant of contest.generators) {
    if (contestant.name === 'Starlight, no search') continue;
    const rebuild = await measurePeerRebuild(contestant);
    if (rebuild) rebuilds.push(rebuild);
  }
  console.log(`${formatRebuilds(rebuilds)}\n`);
  return [...buildTimeGoals(times, sizes), ...rebuilds.slice(0, 1).flatMap(rebuildGoals)];
}

/** Prints the page weight of the same page of each site; returns the goals about it. */
export async function compareWeights(sites: VisitedSite[], ourSite: string): Promise<Goal[]> {
  const browser = await launchMeasuringBrowser();
  try {
    const weights = new Map<string, PageWeight>();
    for (const { name, page } of sites) weights.set(name, await measurePageWeight(browser, page));
    const rows = [...weights].map(
      ([name, { html, style, script, other, fonts, requests, total, headers }]) =>
        [name, html, style, script, other, fonts, requests, total, headers] as (string | number)[],
    );
    const head = [
      'Bytes of a page, brotli',
      'HTML',
      'CSS',
      'JS',
      'other',
      'fonts',
      'requests',
      'total',
      'headers',
    ];
    console.log(`${formatTable([head, ...rows])}\n`);
    return weightGoals(weights, await weighOwnPages(browser, sites, ourSite));
  } finally {
    await browser.close();
  }
}

/** The page weight of every page of ours. */
async function weighOwnPages(browser: Browser, sites: VisitedSite[], ourSite: string): Promise<PageWeight[]> {
  const weights: PageWeight[] = [];
  const pages = listFiles(ourSite).filter((file) => file.endsWith('index.html'));
  for (const file of pages)
    weights.push(await measurePageWeight(browser, `${sites[0]?.base}${urlPathOf(file)}`));
  return weights;
}

/** From the design: the page of bare govuk-frontend, in bytes after brotli. */
const baselineBytes = 6591;

function weightGoals(weights: Map<string, PageWeight>, own: PageWeight[]): Goal[] {
  const total = (name: string) => weights.get(name)?.total ?? Number.NaN;
  const most = (field: 'fonts' | 'style') => Math.max(...own.map((weight) => weight[field]));
  const html = own.map((weight) => weight.html);
  return [
    {
      name: 'the largest page, HTML with its style and script',
      measured: Math.max(...html),
      limit: 8192,
      unit: 'B',
    },
    {
      name: 'the median page, against the bare subset of govuk-frontend',
      measured: median(html) / baselineBytes,
      limit: 0.8,
      unit: '×',
    },
    {
      name: 'the same page with all it fetches, against Eleventy with the GOV.UK plugin',
      measured: total('Waymark') / total('Eleventy, GOV.UK plugin'),
      limit: 0.05,
      unit: '×',
    },
    { name: 'fonts fetched by any page', measured: most('fonts'), limit: 0, unit: '' },
    { name: 'style sheets fetched by any page, bytes', measured: most('style'), limit: 0, unit: '' },
    {
      name: 'pages that fetch a script before somebody touches them',
      measured: own.filter(({ script }) => script > 0).length,
      limit: 0,
      unit: '',
    },
  ];
}

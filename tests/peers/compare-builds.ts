import type { Browser } from 'playwright';
import { addressOfFile, filesIn } from '../../src/hosting/files.ts';
import { buildTimes, type Sizes, timeGoals, timesInWords } from './build-times.ts';
import type { Contest } from './contestants.ts';
import type { Goal } from './goals.ts';
import { browserToWeigh, type PageWeight, weigh } from './page-weight.ts';
import { ownRebuild, peerRebuild, type Rebuild, rebuildGoals, rebuildsInWords } from './rebuild.ts';
import { median, table } from './table.ts';
import type { Visited } from './visits.ts';

/** Prints how long each builds the same pages, and answers with the goals about it. */
export async function compareBuilds(contest: Contest, sizes: Sizes): Promise<Goal[]> {
  const times = await buildTimes(contest.contestants, sizes);
  console.log(`${timesInWords(times, sizes)}\n`);
  const rebuilds: Rebuild[] = [await ownRebuild()];
  for (const contestant of contest.contestants) {
    if (contestant.name === 'Starlight, no search') continue;
    const rebuild = await peerRebuild(contestant);
    if (rebuild) rebuilds.push(rebuild);
  }
  console.log(`${rebuildsInWords(rebuilds)}\n`);
  return [...timeGoals(times, sizes), ...rebuilds.slice(0, 1).flatMap(rebuildGoals)];
}

/** Prints what a browser fetches for the same page of each site, and answers with the goals about it. */
export async function compareWeights(sites: Visited[], ourSite: string): Promise<Goal[]> {
  const browser = await browserToWeigh();
  try {
    const weights = new Map<string, PageWeight>();
    for (const { name, page } of sites) weights.set(name, await weigh(browser, page));
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
    console.log(`${table([head, ...rows])}\n`);
    return weightGoals(weights, await ownPages(browser, sites, ourSite));
  } finally {
    await browser.close();
  }
}

/** What a browser fetches for every page of ours. */
async function ownPages(browser: Browser, sites: Visited[], ourSite: string): Promise<PageWeight[]> {
  const weights: PageWeight[] = [];
  const pages = filesIn(ourSite).filter((file) => file.endsWith('index.html'));
  for (const file of pages) weights.push(await weigh(browser, `${sites[0]?.base}${addressOfFile(file)}`));
  return weights;
}

/** From the design: bare govuk-frontend's page, in bytes after brotli. */
const bareSubset = 6591;

function weightGoals(weights: Map<string, PageWeight>, own: PageWeight[]): Goal[] {
  const total = (name: string) => weights.get(name)?.total ?? Number.NaN;
  const most = (field: 'fonts' | 'style') => Math.max(...own.map((each) => each[field]));
  const html = own.map((each) => each.html);
  return [
    {
      name: 'the largest page, HTML with its style and script',
      measured: Math.max(...html),
      limit: 8192,
      unit: 'B',
    },
    {
      name: 'the median page, against the bare subset of govuk-frontend',
      measured: median(html) / bareSubset,
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

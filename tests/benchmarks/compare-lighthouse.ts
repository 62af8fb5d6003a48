import { readHtmlFiles, representativeSample } from '../../src/accessibility/index.ts';
import { urlPathOf } from '../../src/hosting/served-files.ts';
import { formatTable } from '../support/format-table.ts';
import { median } from '../support/statistics.ts';
import type { Goal } from './goals.ts';
import { type LighthouseResult, networkProfiles, runLighthouse } from './lighthouse.ts';
import type { VisitedSite } from './visited-sites.ts';

const rounds = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
type NetworkProfile = keyof typeof networkProfiles;

/** Prints Lighthouse's results for the same page of each site and for one page of each kind of ours; returns the goals. */
export async function compareLighthouse(
  sites: VisitedSite[],
  installed: string,
  ourSite: string,
): Promise<Goal[]> {
  const visits = await visitEachSite(sites, installed);
  const middle = (name: string, line: NetworkProfile, field: 'lcp' | 'cls' | 'tbt') =>
    median((visits.get(`${name} ${line}`) ?? []).map((visit) => visit[field]));
  const rows = sites.map(({ name }) => {
    const [first] = visits.get(`${name} phone`) ?? [];
    return [
      name,
      ...categories.map((category) => first?.scores[category] ?? Number.NaN),
      middle(name, 'phone', 'lcp'),
      middle(name, 'slow 3G', 'lcp'),
      middle(name, 'phone', 'cls'),
      middle(name, 'phone', 'tbt'),
    ];
  });
  const head = ['Lighthouse', ...categories, 'LCP phone, ms', 'slow 3G', 'CLS', 'TBT'];
  console.log(`${formatTable([head, ...rows])}\n`);
  const kinds = await visitSamplePages(sites[0]?.base ?? '', installed, ourSite);
  const slow = (name: string) => middle(name, 'slow 3G', 'lcp');
  const peers = sites.slice(1).map(({ name }) => slow(name));
  return [
    {
      name: 'slow 3G, LCP against Eleventy with the GOV.UK plugin',
      measured: slow('Waymark') / slow('Eleventy, GOV.UK plugin'),
      limit: 0.38,
      unit: '×',
    },
    {
      name: 'slow 3G, LCP against the fastest of the peers',
      measured: slow('Waymark') / Math.min(...peers),
      limit: 1,
      unit: '×',
    },
    {
      name: 'what moves while any kind of page loads (CLS)',
      measured: Math.max(...kinds.map(({ cls }) => cls)),
      limit: 0,
      unit: '',
    },
    {
      name: 'time in which any kind of page does not answer (TBT)',
      measured: Math.max(...kinds.map(({ tbt }) => tbt)),
      limit: 0,
      unit: 'ms',
    },
    ...categories.map((category) => ({
      name: `${category}, the lowest of ${kinds.length} kinds of page`,
      measured: Math.min(...kinds.map(({ scores }) => scores[category] ?? Number.NaN)),
      limit: 100,
      isMinimum: true,
      unit: '',
    })),
  ];
}

/** The same page of each site on each network profile, in turn. */
async function visitEachSite(
  sites: VisitedSite[],
  installed: string,
): Promise<Map<string, LighthouseResult[]>> {
  const visits = new Map<string, LighthouseResult[]>();
  for (let round = 0; round < rounds; round++)
    for (const line of Object.keys(networkProfiles) as NetworkProfile[])
      for (const { name, page } of sites)
        try {
          const key = `${name} ${line}`;
          const figures = await runLighthouse(installed, page, line);
          console.error(`${key}: LCP ${figures.lcp.toFixed(0)} ms`);
          visits.set(key, [...(visits.get(key) ?? []), figures]);
        } catch (error) {
          console.log((error as Error).message);
        }
  return visits;
}

/** One page of each kind of ours, once, on a phone. */
async function visitSamplePages(
  base: string,
  installed: string,
  ourSite: string,
): Promise<LighthouseResult[]> {
  const files = readHtmlFiles(ourSite).filter(({ file }) => file.endsWith('index.html'));
  const visits: LighthouseResult[] = [];
  const rows: (string | number)[][] = [];
  for (const { file } of representativeSample(files)) {
    const address = urlPathOf(file);
    const result = await runLighthouse(installed, base + address, 'phone');
    console.error(`${address}: LCP ${result.lcp.toFixed(0)} ms`);
    visits.push(result);
    rows.push([
      address,
      ...categories.map((category) => result.scores[category] ?? Number.NaN),
      result.lcp,
      result.cls,
      result.tbt,
    ]);
  }
  console.log(
    `${formatTable([['One page of each kind', ...categories, 'LCP, ms', 'CLS', 'TBT'], ...rows])}\n`,
  );
  return visits;
}

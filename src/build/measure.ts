import { readFileSync } from 'node:fs';
import path from 'node:path';
import { htmlFiles } from '../hosting/files.ts';
import type { Problem } from '../problems/problem.ts';
import { type Site, sitesOf } from '../sites/site.ts';
import { readSources } from '../sites/sources.ts';
import { firstFlight, weightOf } from '../verify/rules/weight.ts';
import { buildSites, make, phases, unwatched, type Watch } from './build-sites.ts';
import { render } from './render.ts';

/** Seconds by the clock, and seconds that processors were at work, which other programs disturb less. */
interface Spent {
  seconds: number;
  processor: number;
}

/** What one build took. */
export interface Measured {
  built: string[];
  phases: Record<string, Spent>;
  processor: number;
  /** The most memory that the process ever held, in MB. */
  peak: number;
}

/** The same, with what only the caller knows. */
export interface Build extends Measured {
  brands: number;
  /** From the start of the process to its end. */
  seconds: number;
}

/** Builds these packs and measures each phase. */
export async function measured(packs: string[], out: string): Promise<Measured & { problems: Problem[] }> {
  const spent: Record<string, Spent> = Object.fromEntries(
    phases.map((phase) => [phase, { seconds: 0, processor: 0 }]),
  );
  const watch: Watch = (phase, work) => {
    const began = performance.now();
    const before = process.cpuUsage();
    const add = () => {
      const own = spent[phase];
      if (!own) return;
      own.seconds += (performance.now() - began) / 1000;
      own.processor += inSeconds(process.cpuUsage(before));
    };
    const result = work();
    if (result instanceof Promise) result.finally(add);
    else add();
    return result;
  };
  const { problems, built } = await buildSites({ packs, out, watch });
  const peak = process.resourceUsage().maxRSS / 1024;
  return { problems, built, phases: spent, processor: inSeconds(process.cpuUsage()), peak };
}

/** How far `buildPart` goes, with how many pages of each site. */
interface Part {
  isRenderingOnly: boolean;
  pages: number;
}

/**
 * Builds the first pages of each site into a folder, to the end or only until they are rendered, to compare with other
 * generators. Pages that are left out leave links that lead nowhere: what verifying finds counts for nothing here.
 */
export async function buildPart(
  packs: string[],
  folder: string,
  { isRenderingOnly, pages }: Part,
): Promise<void> {
  const sites = sitesOf(readSources(packs)).map((site) => firstPages(site, pages));
  if (!isRenderingOnly) await make(sites, folder, unwatched);
  else {
    const [problem] = await render(sites, folder);
    if (problem) throw new Error(problem.wrong);
  }
}

function firstPages(site: Site, pages: number): Site {
  const cut = { ...site, pages: site.pages.slice(0, pages) };
  cut.languages = [cut];
  return cut;
}

function inSeconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}

/** The figures of one copy and of many side by side. */
export function inWords(one: Build, many: Build): string {
  const row = (name: string, ...cells: string[]) =>
    name.padEnd(18) + cells.map((cell) => cell.padStart(12)).join('');
  const compared = (name: string, a: Spent, b: Spent) =>
    row(
      name,
      a.seconds.toFixed(2),
      b.seconds.toFixed(2),
      `${(b.seconds / a.seconds).toFixed(1)} ×`,
      a.processor.toFixed(2),
      b.processor.toFixed(2),
      `${(b.processor / a.processor).toFixed(1)} ×`,
    );
  const none = { seconds: 0, processor: 0 };
  return [
    row('', 'seconds', '', '', 'processor', '', ''),
    row('copies', ...[0, 1].flatMap(() => [String(one.brands), String(many.brands), 'ratio'])),
    ...phases.map((phase) => compared(phase, one.phases[phase] ?? none, many.phases[phase] ?? none)),
    compared('whole command', one, many),
    row(
      'peak memory, MB',
      one.peak.toFixed(0),
      many.peak.toFixed(0),
      `${(many.peak / one.peak).toFixed(1)} ×`,
    ),
  ].join('\n');
}

/** How many bytes each page of a finished site weighs. */
export function weightsInWords(site: string): string {
  const weights = htmlFiles(site)
    .map((file) => ({
      file,
      plain: readFileSync(path.join(site, file)).length,
      compressed: weightOf(site, file),
    }))
    .sort((a, b) => a.compressed - b.compressed);
  const median = weights[Math.floor(weights.length / 2)]?.compressed;
  return [
    'Bytes of each page in one response, with its style and script: after brotli, and before\n',
    ...weights.map(
      ({ file, plain, compressed }) =>
        `${String(compressed).padStart(7)} ${String(plain).padStart(7)}  ${file}`,
    ),
    `\nMedian ${median}, largest ${weights.at(-1)?.compressed}, limit ${firstFlight} bytes. ${weights.length} pages.\n`,
  ].join('\n');
}

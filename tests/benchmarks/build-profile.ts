import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSites } from '../../src/build/build-sites.ts';
import { noTrace, phases, type Tracer } from '../../src/build/phases.ts';
import { runPipeline } from '../../src/build/pipeline.ts';
import { render } from '../../src/build/render.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { htmlFiles } from '../../src/hosting/served-files.ts';
import { readInputs } from '../../src/site/inputs.ts';
import { createSites, type Site } from '../../src/site/site.ts';
import { maxPageBytes } from '../../src/verify/limits.ts';
import { transferSize } from '../../src/verify/rules/built-page/weight.ts';

/** Wall-clock seconds and CPU seconds; other programs disturb the latter less. */
interface PhaseTime {
  seconds: number;
  cpuSeconds: number;
}

/** Resource use of one build. */
export interface BuildProfile {
  built: string[];
  phases: Record<string, PhaseTime>;
  cpuSeconds: number;
  /** Peak memory of the process, in MB. */
  peakMemoryMb: number;
}

/** The same, with what only the caller knows. */
export interface CommandProfile extends BuildProfile {
  brands: number;
  /** From the start of the process to its end. */
  seconds: number;
}

/** Builds these packs and measures each phase. */
export async function profileBuild(
  packs: string[],
  out: string,
): Promise<BuildProfile & { diagnostics: Diagnostic[] }> {
  const spent: Record<string, PhaseTime> = Object.fromEntries(
    phases.map((phase) => [phase, { seconds: 0, cpuSeconds: 0 }]),
  );
  const watch: Tracer = (phase, work) => {
    const began = performance.now();
    const before = process.cpuUsage();
    const add = () => {
      const own = spent[phase];
      if (!own) return;
      own.seconds += (performance.now() - began) / 1000;
      own.cpuSeconds += toCpuSeconds(process.cpuUsage(before));
    };
    const result = work();
    if (result instanceof Promise) result.finally(add);
    else add();
    return result;
  };
  const { diagnostics, built } = await buildSites({ packs, out, tracer: watch });
  const peak = process.resourceUsage().maxRSS / 1024;
  return {
    diagnostics,
    built: built.map(({ site }) => site),
    phases: spent,
    cpuSeconds: toCpuSeconds(process.cpuUsage()),
    peakMemoryMb: peak,
  };
}

/** How far `buildPart` goes, and how many pages of each site it builds. */
interface PartialBuildOptions {
  isRenderOnly: boolean;
  pages: number;
}

/**
 * Builds the first pages of each site into a folder, completely or only up to rendering, for comparison with other generators.
 * Links to omitted pages are broken, so verification errors are ignored.
 */
export async function buildPartial(
  packs: string[],
  folder: string,
  { isRenderOnly, pages }: PartialBuildOptions,
): Promise<void> {
  const sites = createSites(readInputs(packs)).map((site) => withFirstPages(site, pages));
  if (!isRenderOnly) await runPipeline(sites, folder, noTrace);
  else {
    const result = await render(sites, folder);
    if ('errors' in result) throw new Error(result.errors[0]?.message);
  }
}

function withFirstPages(site: Site, pages: number): Site {
  const cut = { ...site, pages: site.pages.slice(0, pages) };
  cut.localizedSites = [cut];
  return cut;
}

function toCpuSeconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}

/** The figures for one brand and for many together. */
export function formatProfile(one: CommandProfile, many: CommandProfile): string {
  const row = (name: string, ...cells: string[]) =>
    name.padEnd(18) + cells.map((cell) => cell.padStart(12)).join('');
  const compared = (name: string, a: PhaseTime, b: PhaseTime) =>
    row(
      name,
      a.seconds.toFixed(2),
      b.seconds.toFixed(2),
      `${(b.seconds / a.seconds).toFixed(1)} ×`,
      a.cpuSeconds.toFixed(2),
      b.cpuSeconds.toFixed(2),
      `${(b.cpuSeconds / a.cpuSeconds).toFixed(1)} ×`,
    );
  const none = { seconds: 0, cpuSeconds: 0 };
  return [
    row('', 'seconds', '', '', 'processor', '', ''),
    row('copies', ...[0, 1].flatMap(() => [String(one.brands), String(many.brands), 'ratio'])),
    ...phases.map((phase) => compared(phase, one.phases[phase] ?? none, many.phases[phase] ?? none)),
    compared('whole command', one, many),
    row(
      'peak memory, MB',
      one.peakMemoryMb.toFixed(0),
      many.peakMemoryMb.toFixed(0),
      `${(many.peakMemoryMb / one.peakMemoryMb).toFixed(1)} ×`,
    ),
  ].join('\n');
}

/** The size of each page of a built site, in bytes. */
export function formatPageWeights(site: string): string {
  const weights = htmlFiles(site)
    .map((file) => ({
      file,
      plain: readFileSync(path.join(site, file)).length,
      compressed: transferSize(site, file),
    }))
    .sort((a, b) => a.compressed - b.compressed);
  const median = weights[Math.floor(weights.length / 2)]?.compressed;
  return [
    'Bytes of each page in one response, with its style and script: after brotli, and before\n',
    ...weights.map(
      ({ file, plain, compressed }) =>
        `${String(compressed).padStart(7)} ${String(plain).padStart(7)}  ${file}`,
    ),
    `\nMedian ${median}, largest ${weights.at(-1)?.compressed}, limit ${maxPageBytes} bytes. ${weights.length} pages.\n`,
  ].join('\n');
}

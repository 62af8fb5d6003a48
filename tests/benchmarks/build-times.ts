import { formatTable } from '../support/format-table.ts';
import type { CommandMetrics } from '../support/measure-command.ts';
import { median } from '../support/statistics.ts';
import type { Generator } from './generators.ts';
import type { Goal } from './goals.ts';

/** The cost of a build by one generator. */
export interface BuildTimes {
  name: string;
  version: string;
  /** Median of three. */
  one: number;
  some: CommandMetrics;
  all: CommandMetrics;
}

/** The numbers of copies: one, some and all. */
export interface BenchmarkSizes {
  pages: number;
  some: number;
  all: number;
}

const rounds = 3;

/** Builds with each generator in turn, so that other load affects them alike. A failing one is reported and left out. */
export async function measureBuildTimes(
  contestants: Generator[],
  sizes: BenchmarkSizes,
): Promise<BuildTimes[]> {
  const left = new Set(contestants);
  const times = new Map(contestants.map((each) => [each, new Map<number, CommandMetrics[]>()]));
  for (const copies of [...Array.from({ length: rounds }, () => 1), sizes.some, sizes.all])
    for (const contestant of left)
      try {
        const taken = await contestant.build(copies);
        const pages = (copies * sizes.pages).toLocaleString('en-GB');
        // Progress, since it takes minutes.
        const [clock, work, memory] = [taken.seconds, taken.processor, taken.peak].map((each) =>
          each.toFixed(1),
        );
        console.error(
          `${contestant.name}, ${pages} pages: ${clock} s, ${work} s of processors, ${memory} MB`,
        );
        const own = times.get(contestant);
        own?.set(copies, [...(own.get(copies) ?? []), taken]);
      } catch (error) {
        console.log(`Left out: ${(error as Error).message}`);
        left.delete(contestant);
      }
  return [...left].flatMap((contestant) => {
    const of = (copies: number) => times.get(contestant)?.get(copies) ?? [];
    const [some] = of(sizes.some);
    const [all] = of(sizes.all);
    const one = median(of(1).map(({ seconds }) => seconds));
    const { name, version } = contestant;
    return some && all ? [{ name, version, one, some, all }] : [];
  });
}

/** Milliseconds per additional page. */
function marginalMsPerPage({ some, all }: BuildTimes, sizes: BenchmarkSizes): number {
  return ((all.seconds - some.seconds) * 1000) / ((sizes.all - sizes.some) * sizes.pages);
}

/** The times as a table. */
export function formatBuildTimes(times: BuildTimes[], sizes: BenchmarkSizes): string {
  const [one, some, all] = [1, sizes.some, sizes.all].map((copies) =>
    (copies * sizes.pages).toLocaleString('en-GB'),
  );
  return formatTable([
    ['Seconds to build', `${one} pages`, `${some}`, `${all}`, 'processor', 'ms a page', 'peak MB'],
    ...times.map((each) => [
      `${each.name} ${each.version}`.trim(),
      each.one,
      each.some.seconds,
      each.all.seconds,
      each.all.processor,
      marginalMsPerPage(each, sizes),
      each.all.peak,
    ]),
  ]);
}

/**
 * The goals for these times, as ratios within this run. Under load, CPU seconds are more reliable than wall-clock seconds: both
 * are printed, and the goal is about wall-clock time.
 */
export function buildTimeGoals(times: BuildTimes[], sizes: BenchmarkSizes): Goal[] {
  const pages = (sizes.all * sizes.pages).toLocaleString('en-GB');
  const [rendering, whole] = ['Waymark, rendering only', 'Waymark, whole command'];
  const of = (name: string, field: 'seconds' | 'processor' | 'peak') =>
    times.find((each) => each.name === name)?.all[field] ?? Number.NaN;
  const against = (own: string, peer: string, limit: number): Goal[] =>
    (['seconds', 'processor'] as const).map((field) => ({
      name: `${pages} pages, ${own.replace('Waymark, ', '')}, against ${peer}${field === 'processor' ? ', processor' : ''}`,
      measured: of(own, field) / of(peer, field),
      limit,
      unit: '×',
    }));
  const memory = (own: string): Goal => ({
    name: `memory, ${own.replace('Waymark, ', '')}, against Starlight`,
    measured: of(own, 'peak') / of('Starlight', 'peak'),
    limit: 0.4,
    unit: '×',
  });
  const own = times.find(({ name }) => name === rendering);
  return [
    ...against(rendering, 'Hugo, minimal', 4),
    ...against(rendering, 'Starlight, no search', 0.4),
    ...against(whole, 'Starlight', 0.4),
    {
      name: 'each page more, rendering only',
      measured: own ? marginalMsPerPage(own, sizes) : Number.NaN,
      limit: 1.7,
      unit: 'ms',
    },
    memory(rendering),
    memory(whole),
  ];
}

import type { BrowserMutant } from './browser-mutant.ts';
import { type CoveringTests, coveringTests } from './covering-tests.ts';
import { MutantSite } from './mutant-site.ts';
import { runE2eTests } from './run-e2e-tests.ts';
import { runUnitTasks } from './run-unit-tasks.ts';

/** Called with the first test that failed with a mutant; null when all passed. */
type Report = (mutant: BrowserMutant, killedBy: string | null) => void;

/** Where a machine is quick. In milliseconds. */
const minConditionMs = 4000;
/** Without a measure yet. In milliseconds. */
const unmeasuredConditionMs = 120_000;

/** Plants mutants one at a time in their scripts and runs the tests that need no browser. Rejects when one fails without. */
export async function runUnitMutants(mutants: readonly BrowserMutant[], report: Report): Promise<void> {
  const tasks = mutants.map((mutant) => ({ mutant, files: coveringTests(mutant).unit ?? [] }));
  const unmutated = [...new Set(tasks.map(({ files }) => files.join()))].map((files) => ({
    files: files.split(','),
  }));
  await runUnitTasks([...unmutated, ...tasks], (index, failed) => {
    const mutant = mutants[index - unmutated.length];
    if (mutant) report(mutant, failed);
    else if (failed !== null) throw new Error(`Without a mutant this test fails: ${failed}`);
  });
}

/** Plants mutants one at a time in a copy of the built site and runs the end-to-end tests that could notice each. */
export async function runE2eMutants(mutants: readonly BrowserMutant[], report: Report): Promise<void> {
  const site = new MutantSite();
  try {
    const conditionTimes = new Map<string, number>();
    for (const mutant of mutants) {
      const { e2e } = coveringTests(mutant);
      if (!e2e) continue;
      const key = JSON.stringify(e2e);
      const conditionMs = conditionTimes.get(key) ?? (await measureCondition(site, e2e));
      conditionTimes.set(key, conditionMs);
      await site.plant(mutant);
      const { failed } = await runE2eTests(site.project, e2e, conditionMs).finally(() => site.restore());
      report(mutant, failed ?? null);
    }
  } finally {
    site.cleanup();
  }
}

/** Runs the tests without a mutant: they must pass, and how long they take says how long to wait for a condition. */
async function measureCondition(
  { project }: MutantSite,
  e2e: NonNullable<CoveringTests['e2e']>,
): Promise<number> {
  const { failed, durations } = await runE2eTests(project, e2e, unmeasuredConditionMs);
  if (failed) throw new Error(`Without a mutant this test fails: ${failed}`);
  const median = durations.sort((a, b) => a - b)[Math.floor(durations.length / 2)] ?? 0;
  return Math.max(minConditionMs, 3 * median);
}

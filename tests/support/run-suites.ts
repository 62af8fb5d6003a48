import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { invocationCwdVariable } from '../../src/runtime/workspace.ts';
import { groupTests } from './group-tests.ts';
import {
  type Durations,
  formatProgress,
  longestFirst,
  readDurations,
  writeDurations,
} from './test-durations.ts';

/** How many checks passed and how many failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** No passing file takes this long, even on a machine ten times slower: it only ends a hang. In milliseconds. */
const hangGuardMs = 15 * 60_000;

/**
 * Runs the test files that match a pattern and prints each test as it ends. Many wait for browsers and servers, so one file runs
 * per core.
 */
export async function runSuites(pattern: string, { timeout = hangGuardMs } = {}): Promise<Tally> {
  const durations = readDurations();
  const files = longestFirst(groupTests(globSync(pattern).sort()), durations);
  // Tests start commands in other folders.
  delete process.env[invocationCwdVariable];
  const tally: Tally = { passed: 0, failed: 0 };
  const events = run({ files, concurrency: availableParallelism(), timeout });
  events.on('test:summary', ({ file, counts }) => {
    if (file !== undefined) return;
    tally.passed = counts.passed;
    tally.failed = counts.tests - counts.passed - counts.skipped - counts.todo;
  });
  const measured = printProgress(events, files, durations);
  const reporter = new spec();
  events.compose(reporter).pipe(process.stdout);
  await new Promise((resolve) => events.once('end', resolve));
  writeDurations(measured);
  if (files.length === 0) tally.failed = 1;
  return tally;
}

/** Prints how far the run is whenever a file ends. Fills the durations that it returns, in seconds, as the files end. */
function printProgress(
  events: ReturnType<typeof run>,
  files: readonly string[],
  earlier: Durations,
): Durations {
  const measured: Durations = {};
  const began = performance.now();
  events.on('test:complete', ({ name, nesting, details }) => {
    // The event of a whole file has its path as a name.
    if (nesting > 0 || !files.includes(name)) return;
    measured[name] = Math.round(details.duration_ms / 1000);
    const done = Object.keys(measured);
    const waiting = files.filter((file) => !(file in measured));
    const elapsedSeconds = (performance.now() - began) / 1000;
    console.log(`  ${formatProgress({ done, waiting }, earlier, elapsedSeconds)}`);
  });
  return measured;
}

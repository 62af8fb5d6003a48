import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { invocationCwdVariable } from '../../src/cli/parse-arguments.ts';

/** How many checks passed and how many failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** Nothing that works takes this long, on a machine ten times slower too. It only ends what hangs. In milliseconds. */
const hangGuardMs = 15 * 60_000;

/**
 * Runs the test files that a pattern names and prints each test as it ends. Many wait for browsers and servers more than
 * they work, so one file runs for each core.
 */
export async function runSuites(pattern: string, { timeout = hangGuardMs } = {}): Promise<Tally> {
  const files = globSync(pattern).sort();
  // Tests start commands in folders of their own.
  delete process.env[invocationCwdVariable];
  const tally: Tally = { passed: 0, failed: 0 };
  const events = run({ files, concurrency: availableParallelism(), timeout });
  events.on('test:summary', ({ file, counts }) => {
    if (file !== undefined) return;
    tally.passed = counts.passed;
    tally.failed = counts.tests - counts.passed - counts.skipped - counts.todo;
  });
  const reporter = new spec();
  events.compose(reporter).pipe(process.stdout);
  await new Promise((resolve) => events.once('end', resolve));
  if (files.length === 0) tally.failed = 1;
  return tally;
}

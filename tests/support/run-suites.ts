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

/** A test that takes longer hangs. In milliseconds. */
const defaultTimeoutMs = 180_000;

/**
 * Runs the test files that a pattern names and prints each test as it ends. Many wait for browsers and servers more than
 * they work, so one file runs for each core.
 */
export async function runSuites(pattern: string, { patience = defaultTimeoutMs } = {}): Promise<Tally> {
  const files = globSync(pattern).sort();
  // Tests start commands in folders of their own.
  delete process.env[invocationCwdVariable];
  const tally: Tally = { passed: 0, failed: 0 };
  const events = run({ files, concurrency: availableParallelism(), timeout: patience });
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

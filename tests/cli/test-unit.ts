import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import {
  belowThreshold,
  coverageByRoom,
  formatCoverage,
  raisedThresholds,
} from '../support/room-coverage.ts';

// npm run test:unit [-- <pattern of test files>]: the tests that need neither a browser nor dist/. Without a pattern it also
// measures which lines of src/ they run, and fails when a room falls below its threshold.
const [pattern] = process.argv.slice(2);
const files = globSync(pattern ?? 'tests/unit/**/*.test.ts').sort();
const thresholdsFile = 'tests/unit/coverage-thresholds.json';
/** Ends a test that hangs; no result depends on it. */
const hangTimeoutMs = 120_000;

// Every file is a process that loads the same modules; compiling them once saves each of them half a second.
process.env['NODE_COMPILE_CACHE'] ??= path.resolve('.waymark/compiled');
const began = performance.now();
const events = run({
  files,
  concurrency: availableParallelism(),
  timeout: hangTimeoutMs,
  coverage: pattern === undefined,
  coverageIncludeGlobs: ['src/*/**/*.ts'],
});
let hasFailed = files.length === 0;
if (hasFailed) console.log(`No test file matches ${pattern}.`);
events.on('test:fail', () => {
  hasFailed = true;
});
events.on('test:coverage', ({ summary }) => {
  const sources = globSync('src/*/**/*.ts').filter((file) => !file.endsWith('.d.ts'));
  const rooms = coverageByRoom(summary, sources);
  const thresholds = JSON.parse(readFileSync(thresholdsFile, 'utf8')) as Record<string, number>;
  console.log(`${formatCoverage(rooms)}\n`);
  const low = belowThreshold(rooms, thresholds);
  for (const message of low) console.log(`✖ ${message} (${thresholdsFile})`);
  for (const message of raisedThresholds(rooms, thresholds)) console.log(`  ${message} (${thresholdsFile})`);
  hasFailed ||= low.length > 0;
});
// The reporter lists every uncovered line of every file otherwise.
const reporter = new spec();
events
  .filter((event: { type: string }) => event.type !== 'test:coverage')
  .compose(reporter)
  .pipe(process.stdout);
await new Promise((resolve) => events.once('end', resolve));
console.log(`${Math.round((performance.now() - began) / 1000)} s`);
process.exitCode = hasFailed ? 1 : 0;

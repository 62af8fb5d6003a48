import { globSync, readFileSync } from 'node:fs';
import type { LogLevel } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';

import type { MutatedRoom } from './mutated-rooms.ts';

/** A mutant and what became of it, as Stryker reports it. */
export interface MutantResult {
  status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'RuntimeError' | 'CompileError' | 'Ignored';
  mutatorName: string;
  replacement?: string;
  location: { start: { line: number; column: number }; end: { line: number; column: number } };
}

/** The mutants of one file with its source. */
export interface FileResult {
  source: string;
  mutants: MutantResult[];
}

/** Mutants by file, relative to the project. */
export type MutationResult = Record<string, FileResult>;

/**
 * A few mutants run until they are stopped, which takes this long beyond the time of an ordinary run. In milliseconds. On a slow
 * machine a run that is only slow counts as a kill, so the limit is generous.
 */
const timeoutMs = 30_000;

/** Folders that no unit test of the mutated rooms reads; they are not copied into the sandbox. */
const ignoredFolders = [
  'dist',
  '.astro',
  'reports',
  'test-results',
  'tests/accessibility',
  'tests/benchmarks',
];

/** The folder of a room's reports. Room names hold slashes. */
function reportFile(room: string, ending: string): string {
  return `reports/mutation/${room.replaceAll('/', '-')}${ending}`;
}

/**
 * Mutates files of a room, or ranges of lines like `src/a.ts:3-9`, and runs the room's unit tests on each mutant. Incremental: mutants
 * whose code and tests are as in the last run are not run again. Writes an HTML report to `reports/mutation/`. Throws when the
 * tests fail without a mutant.
 */
export async function runStryker(
  { name, tests }: Pick<MutatedRoom, 'name' | 'tests'>,
  mutate: string[],
  { incremental = true } = {},
): Promise<MutationResult> {
  const jsonFile = reportFile(name, '.json');
  // Property tests run once per mutant, so fewer cases must do.
  process.env['FUZZ'] ??= '50';
  const stryker = new Stryker({
    mutate,
    testRunner: 'node-test',
    plugins: [new URL('node-test-runner.ts', import.meta.url).href],
    nodeTest: { testFiles: tests.flatMap((pattern) => globSync(pattern)) },
    ignorePatterns: ignoredFolders,
    reporters: ['json', 'html', 'progress-append-only'],
    jsonReporter: { fileName: jsonFile },
    htmlReporter: { fileName: reportFile(name, '.html') },
    incremental,
    incrementalFile: reportFile(name, '-incremental.json'),
    disableTypeChecks: false,
    timeoutMS: timeoutMs,
    dryRunTimeoutMinutes: 30,
    // Each reload of the modules leaves the previous ones in memory.
    maxTestRunnerReuse: 200,
    // A const enum, which type stripping cannot import.
    logLevel: 'warn' as LogLevel,
    warnings: { unknownOptions: false, preprocessorErrors: true, slow: false, unserializableOptions: true },
  });
  await stryker.runMutationTest();
  const { files: results } = JSON.parse(readFileSync(jsonFile, 'utf8')) as { files: MutationResult };
  // An incremental report keeps files that are gone.
  return Object.fromEntries(
    Object.entries(results).filter(([file]) => mutate.some((pattern) => pattern.startsWith(file))),
  );
}

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { runBuild } from '../../src/cli/run-build.ts';
import { countPlaywright } from '../support/run-playwright.ts';
import { runSuites, type Tally } from '../support/run-suites.ts';

// npm test [-- <pattern of test files>]: lint, every suite and the end-to-end tests. It ends with one line that counts them.
const { rest } = parseArguments({});
const total: Tally = { passed: 0, failed: 0 };

function add({ passed, failed }: Tally): void {
  total.passed += passed;
  total.failed += failed;
}

function recordResult(name: string, isGood: boolean): void {
  console.log(`${isGood ? '✔' : '✖'} ${name}`);
  add({ passed: Number(isGood), failed: Number(!isGood) });
}

/** Runs a command beside the build, prints its output in one piece when it ends, and resolves to whether it succeeded. */
async function runBeside(file: string, isOutputWanted: (status: number) => boolean): Promise<boolean> {
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const status = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  if (isOutputWanted(status)) process.stdout.write(output);
  return status === 0;
}

// Hundreds of processes load the same modules; compiling them once saves each almost half a second.
const compileCache = mkdtempSync(path.join(os.tmpdir(), 'waymark-compiled-'));
process.env['NODE_COMPILE_CACHE'] = compileCache;
process.once('exit', () => rmSync(compileCache, { recursive: true, force: true }));
const runsEverySuite = rest.length === 0;
const [hasBrowser, isClean, { isComplete }] = await Promise.all([
  runBeside('tests/cli/install-test-programs.ts', () => true),
  runsEverySuite && runBeside('src/cli/lint.ts', (status) => status !== 0),
  runBuild([]),
]);
recordResult('there is a browser to test with', hasBrowser);
if (runsEverySuite) recordResult('the code has no fault of form, rule, type or spelling', isClean);
recordResult('every example pack builds', isComplete);
if (isComplete) {
  // Browser tests often wait for a page or a clock, so the end-to-end tests run beside the suites.
  const tallies = [
    runSuites(rest[0] ?? 'tests/**/*.test.ts'),
    ...(runsEverySuite ? [countPlaywright(['--workers=1'])] : []),
  ];
  for (const tally of await Promise.all(tallies)) add(tally);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { describeMutant } from './mutation-score.ts';
import type { MutationResult } from './run-stryker.ts';

/** Code with a module-level value and a cache, where a runner that keeps modules loaded could err. */
const source = `const limit: number = 3 + 1;
const cache = new Map<number, boolean>();
export function isShort(length: number): boolean {
  const known = cache.get(length);
  if (known !== undefined) return known;
  const result = length < limit;
  cache.set(length, result);
  return result;
}
export function untested(): string {
  return 'nothing';
}
`;

const testSource = `import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { isShort } from '../src/a.ts';
let expected: boolean;
beforeEach(() => { expected = true; });
test('three is short', () => assert.equal(isShort(3), expected));
test('five is not', () => assert.equal(isShort(5), !expected));
`;

const runner = pathToFileURL(path.resolve('tests/mutation/node-test-runner.ts')).href;

const script = `import { Stryker } from '@stryker-mutator/core';
const [testRunner, plugin] = process.argv.slice(2);
await new Stryker({
  mutate: ['src/a.ts'], testRunner, plugins: [plugin], reporters: ['json'], jsonReporter: { fileName: testRunner + '.json' },
  nodeTest: { testFiles: ['test/*.test.ts'] }, tap: { testFiles: ['test/*.test.ts'] }, logLevel: 'off',
  disableTypeChecks: false, concurrency: 1, timeoutMS: 60000,
}).runMutationTest();
`;

async function mutantsOf(folder: string, testRunner: string, plugin: string): Promise<string[]> {
  const child = spawn(process.execPath, ['run.mjs', testRunner, plugin], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_TEST_CONTEXT: undefined,
      // The TAP runner starts the "node" of the search path.
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH']}`,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0, output);
  const report = JSON.parse(readFileSync(path.join(folder, `${testRunner}.json`), 'utf8')) as {
    files: MutationResult;
  };
  return Object.values(report.files)
    .flatMap((file) => file.mutants.map((mutant) => `${mutant.status}: ${describeMutant(file, mutant)}`))
    .sort();
}

test('mutants of module state and of functions meet the same fate as with a process per test file', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-mutation-'));
  try {
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
    for (const [name, text] of Object.entries({
      'src/a.ts': source,
      'test/a.test.ts': testSource,
      'run.mjs': script,
    })) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
    const inProcess = await mutantsOf(folder, 'node-test', runner);
    assert.deepEqual(inProcess, await mutantsOf(folder, 'tap', '@stryker-mutator/tap-runner'));
    for (const expected of [
      // 3 is short with either limit, and 4 is not tried.
      'Killed: 3 + 1 → 3 - 1',
      'Survived: length < limit → length <= limit',
      'Killed: length < limit → length >= limit',
      'NoCoverage: \'nothing\' → ""',
    ])
      assert.ok(inProcess.includes(expected), `${expected} is not in\n${inProcess.join('\n')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

// Runs unit tests with one mutant after the other in this process, since starting a process takes longer than the tests. Reads
// UnitTask[] from standard input, and writes one line of JSON for each: its index and the first test that failed.
import { registerHooks } from 'node:module';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { mock, type TestContext, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { applyMutant, type BrowserMutant } from './browser-mutant.ts';
import { collected } from './collected-tests.ts';

/** A mutant with the files of tests that could notice it. */
export interface UnitTask {
  mutant?: BrowserMutant;
  files: readonly string[];
}

const tasks = JSON.parse(await text(process.stdin)) as UnitTask[];
const collectorUrl = new URL('collected-tests.ts', import.meta.url).href;
const globals = Object.getOwnPropertyDescriptors(globalThis);
let current: UnitTask = { files: [] };

registerHooks({
  /** Everything that a test file imports from `src/features/` is new for each mutant, as is the file. */
  resolve(specifier, context, next) {
    const [run] = /\brun=\d+/.exec(context.parentURL ?? '') ?? [];
    if (run && specifier === 'node:test') return { url: collectorUrl, shortCircuit: true };
    const resolved = next(specifier, context);
    if (!run || !resolved.url.includes('/src/features/')) return resolved;
    return { ...resolved, url: `${resolved.url}${resolved.url.includes('?') ? '&' : '?'}${run}` };
  },
  load(url, context, next) {
    const loaded = next(url, context);
    const { mutant } = current;
    if (!mutant || !url.startsWith('file:') || fileURLToPath(url) !== path.resolve(mutant.file))
      return loaded;
    return { ...loaded, source: applyMutant(String(loaded.source), mutant) };
  },
});

// What a mutant leaves undone may fail after its tests.
process.on('uncaughtException', () => undefined);
process.on('unhandledRejection', () => undefined);

for (const [index, task] of tasks.entries())
  await test(String(index), async (context) => {
    current = task;
    process.stderr.write(`${JSON.stringify({ index, failed: await firstFailure(context, index) })}\n`);
  });

async function firstFailure(context: TestContext, run: number): Promise<string | null> {
  for (const file of current.files) {
    Object.assign(collected, { tests: [], beforeEach: [], afterEach: [] });
    try {
      await import(`${pathToFileURL(path.resolve(file)).href}?run=${run}`);
    } catch {
      return `${file} cannot be loaded`;
    }
    const failed = await runCollected(context);
    mock.reset();
    mock.timers.reset();
    restoreGlobals();
    if (failed !== null) return failed;
  }
  return null;
}

/** Each file opens a page of its own, some with another implementation. */
function restoreGlobals(): void {
  for (const name of Object.getOwnPropertyNames(globalThis))
    if (!(name in globals)) Reflect.deleteProperty(globalThis, name);
  for (const [name, descriptor] of Object.entries(globals))
    if (descriptor.configurable) Object.defineProperty(globalThis, name, descriptor);
}

async function runCollected(context: TestContext): Promise<string | null> {
  for (const { title, run } of collected.tests) {
    let isGood = true;
    await context.test(title, async (inner) => {
      try {
        for (const prepare of collected.beforeEach) await prepare(inner);
        await run(inner);
      } catch {
        isGood = false;
      } finally {
        for (const tidy of collected.afterEach) await tidy(inner);
      }
    });
    if (!isGood) return title;
  }
  return null;
}

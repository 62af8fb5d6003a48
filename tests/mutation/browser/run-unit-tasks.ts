import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { UnitTask } from './unit-worker.ts';

/** Nothing that works takes this long without a mutant, on a machine ten times slower too. In milliseconds. */
const hangGuardMs = 15 * 60_000;
/** A mutant that takes so many times longer than the slowest of the earlier tasks has no end. */
const hangFactor = 5;
const minGuardMs = 30_000;

/** The first test that failed with the mutant of each task; null when all passed. A mutant that never ends is one that failed. */
export async function runUnitTasks(
  tasks: readonly UnitTask[],
  report: (index: number, failed: string | null) => void,
): Promise<void> {
  for (let next = 0; next < tasks.length; ) {
    const reported = await runWorker(tasks.slice(next), (index, failed) => report(next + index, failed));
    next += reported;
    if (next < tasks.length) report(next++, 'the tests do not end');
  }
}

/** Runs a worker until it ends or hangs, and resolves to how many tasks it has finished. */
function runWorker(
  tasks: readonly UnitTask[],
  report: (index: number, failed: string | null) => void,
): Promise<number> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'unit-worker.ts')], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // A property that a mutant breaks fails in the first few cases.
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, FUZZ: '50' },
  });
  child.stdin.end(JSON.stringify(tasks));
  let finished = 0;
  let started = performance.now();
  let slowest = 0;
  let guard = setTimeout(() => child.kill('SIGKILL'), hangGuardMs);
  createInterface(child.stderr).on('line', (line) => {
    if (!line.startsWith('{"index":')) return;
    clearTimeout(guard);
    const now = performance.now();
    slowest = Math.max(slowest, now - started);
    started = now;
    guard = setTimeout(() => child.kill('SIGKILL'), Math.max(minGuardMs, hangFactor * slowest));
    const { index, failed } = JSON.parse(line) as { index: number; failed: string | null };
    finished += 1;
    report(index, failed);
    if (finished === tasks.length) child.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    child.on('close', () => {
      clearTimeout(guard);
      resolve(finished);
    });
  });
}

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Tally } from './run-suites.ts';

const configFile = 'tests/e2e/playwright.config.ts';

/** Playwright does not export its command, so it is resolved beside its package.json. */
export function playwrightCommand(): string {
  const manifest = createRequire(import.meta.url).resolve('playwright/package.json');
  return path.join(path.dirname(manifest), 'cli.js');
}

/** The arguments of Node for the end-to-end tests, before Playwright's own. */
export function playwrightArguments(args: readonly string[]): string[] {
  return [playwrightCommand(), 'test', '--config', configFile, ...args];
}

/** Runs the end-to-end tests with Playwright's own arguments, and returns its exit status. */
export function runPlaywright(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, playwrightArguments(args), {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/** What Playwright's JSON reporter counts. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

/** Runs every end-to-end test and counts the results. */
export async function countPlaywright(args: readonly string[] = []): Promise<Tally> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-e2e-'));
  const file = path.join(folder, 'report.json');
  try {
    const status = await runPlaywright([...args, '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    });
    const { stats, errors } = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport;
    const failed = stats.unexpected + stats.flaky + errors.length;
    // A run with an error outside any test must not count as passed.
    return { passed: stats.expected, failed: failed || Number(status !== 0) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

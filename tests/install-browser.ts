import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { findChromium } from './browser.ts';

/**
 * Makes sure that there is a Chromium to test with: the one on this machine; else Playwright's own download; else, on
 * Debian as root, the one from its packages. Answers false when none can be had.
 */
export function installBrowser(): boolean {
  return (
    Boolean(findChromium()) ||
    (download() && Boolean(findChromium())) ||
    (fromDebian() && Boolean(findChromium()))
  );
}

function download(): boolean {
  const playwright = createRequire(import.meta.url).resolve('playwright/cli.js');
  console.log('Downloading a Chromium for the tests.');
  return succeeds(process.execPath, [playwright, 'install', 'chromium']);
}

function fromDebian(): boolean {
  if (process.getuid?.() !== 0) return false;
  console.log('Installing Chromium from Debian.');
  return (
    succeeds('apt-get', ['update']) &&
    succeeds('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  );
}

function succeeds(command: string, words: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium-launch.ts';
import { installDebianPackages } from './install-debian-packages.ts';
import { playwrightCommand } from './run-playwright.ts';

/**
 * Ensures that there is a Chromium to test with: the one on this machine; else Playwright's download; else, on Debian as root,
 * the Debian package. Returns false when none is available.
 */
export function installBrowser(): boolean {
  return [() => true, downloadChromium, installChromiumFromDebian].some(
    (install) => install() && Boolean(findChromium()),
  );
}

function downloadChromium(): boolean {
  console.log('Downloading a Chromium for the tests.');
  // Without a network the project is not at fault: print one line, not Playwright's stack trace.
  const isDownloaded = runsQuietly(process.execPath, [playwrightCommand(), 'install', 'chromium']);
  if (!isDownloaded) console.log('The download is not reachable from this machine.');
  return isDownloaded;
}

function installChromiumFromDebian(): boolean {
  return installDebianPackages(['chromium']);
}

function runsQuietly(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

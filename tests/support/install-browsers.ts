import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
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

/**
 * Installs, on Debian as root, what the complete suites need: the headless shell of Chromium, which is four times as fast,
 * Firefox, WebKitGTK, and the programs that open locked files and PDF. Without them the suites use Chromium and skip the others
 * by name.
 */
export function installOptionalPrograms(): void {
  const wanted = {
    'chromium-headless-shell': '/usr/bin/chromium-headless-shell',
    'firefox-esr': '/usr/bin/firefox-esr',
    'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
    xvfb: '/usr/bin/Xvfb',
    xauth: '/usr/bin/xauth',
    age: '/usr/bin/age',
    qpdf: '/usr/bin/qpdf',
    'poppler-utils': '/usr/bin/pdfinfo',
  };
  const missing = Object.entries(wanted).filter(([, file]) => !existsSync(file));
  if (missing.length > 0) installDebianPackages(missing.map(([name]) => name));
}

function runsQuietly(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { installDebianPackages } from '../install-debian-packages.ts';

const knownExecutables = [
  process.env['FIREFOX'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The Firefox of this machine, installed from Debian's packages if possible; otherwise undefined. */
export function findFirefox(): string | undefined {
  const find = () => knownExecutables.find((file) => file && existsSync(file));
  return find() ?? (installDebianPackages(['firefox-esr']) ? find() : undefined);
}

/** A real Firefox, driven by WebDriver BiDi, with the given colour scheme. Headless unless a window is requested. */
export function launchFirefox(scheme: 'light' | 'dark', more: LaunchOptions = {}): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    headless: true,
    ...more,
    extraPrefsFirefox: {
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.update.enabled': false,
    },
  });
}

import { existsSync } from 'node:fs';
import { type BrowserContext, chromium, type LaunchOptions } from 'playwright';

/** Where Debian, Ubuntu, macOS and Windows put a browser that the tests can drive. */
const knownExecutables = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium that the tests drive: Playwright's own, or the one on the system. Undefined when there is none. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'], chromium.executablePath(), ...knownExecutables].find(
    (file) => file && existsSync(file),
  );
}

/**
 * How the tests start Chromium: no sandbox, since CI runs as root; nothing that calls home. Playwright switches the
 * back-forward cache off; visitors have it on, so `keepsPages` is true unless a test asks for a phone with little memory.
 */
export function launchOptions(more: string[] = [], { keepsPages = true } = {}): LaunchOptions {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium. npm test installs one.');
  const quiet = [
    '--no-sandbox',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
  ];
  return {
    executablePath,
    args: [...quiet, ...more],
    // Playwright takes what stands here out of `args` too, so the flag cannot be given there instead.
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
  };
}

export type { BrowserContext };

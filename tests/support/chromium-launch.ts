import { existsSync } from 'node:fs';
import { type BrowserContext, chromium, type LaunchOptions } from 'playwright';

/** Where Debian, Ubuntu, macOS and Windows install a Chromium. */
const knownExecutables = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium for the tests: Playwright's own, or the system's. Undefined when there is none. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'], chromium.executablePath(), ...knownExecutables].find(
    (file) => file && existsSync(file),
  );
}

/** Chromium's engine without the browser around it. A page costs it a fraction of the CPU time. */
const headlessShell = '/usr/bin/chromium-headless-shell';

/** What a test needs of its browser. */
export interface BrowserNeeds {
  /** The back/forward cache, which Playwright disables and visitors have. False for a phone with little memory. */
  keepsPages?: boolean;
  /** Pages only: no profile, no history of the browser's own, no back/forward cache. Debian's headless shell has these. */
  pagesOnly?: boolean;
}

/** Launch options for Chromium: no sandbox, since CI runs as root; no background requests. */
export function launchOptions(
  more: string[] = [],
  { keepsPages = true, pagesOnly = false }: BrowserNeeds = {},
): LaunchOptions {
  const isShellUsed = pagesOnly && !process.env['CHROMIUM'] && existsSync(headlessShell);
  const executablePath = isShellUsed ? headlessShell : findChromium();
  if (!executablePath) throw new Error('There is no Chromium. npm test installs one.');
  const quiet = [
    '--no-sandbox',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-gpu',
  ];
  return {
    executablePath,
    args: [...quiet, ...more],
    // Playwright also removes from `args` what is listed here, so the flag cannot be passed there.
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
  };
}

export type { BrowserContext };

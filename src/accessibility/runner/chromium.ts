import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright';
import { getInjectedScript } from './injected-script.ts';

/** Where a Chromium may be. Debian's shell without a window is four times as fast as the whole browser. */
const chromiumPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const launchArgs = [
  '--disable-gpu',
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
];

/** The Chromium to test with; undefined when there is none. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'], ...chromiumPaths, chromium.executablePath()].find(
    (file) => file && existsSync(file),
  );
}

/** Launches a headless Chromium. Rejects with a message for the user when none is installed. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium. Install one: npx playwright install chromium');
  return chromium.launch({ executablePath, args: launchArgs });
}

/** A window of its own for one page, into which the checks are put before the first script of the page runs. */
export async function createTestContext(browser: Browser, script = true): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    bypassCSP: true,
    javaScriptEnabled: script,
    locale: 'en-GB',
    reducedMotion: 'no-preference',
  });
  await context.addInitScript({
    content: `${await getInjectedScript()}; window.a11yProbes.trackEventListeners();`,
  });
  // Nothing of a page under test may leave this computer.
  await context.route(
    (url) => !/^(127\.0\.0\.1|localhost)$/.test(url.hostname) && /^https?:$/.test(url.protocol),
    (route) => route.abort(),
  );
  return context;
}

import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { getInjectedScript } from './injected-script.ts';

/** Where Chromium may be installed. Debian's headless shell is four times as fast as the full browser. */
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

/** Returns the path of the Chromium to test with; undefined when none is installed. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'], ...chromiumPaths, chromium.executablePath()].find(
    (file) => file && existsSync(file),
  );
}

/**
 * Launches a headless Chromium. Rejects with a message for the user when none is installed. Without `composites` it draws in the
 * main thread of a page, which halves the CPU time of pages that are only read; pages that are operated wait for frames.
 */
export async function launchChromium({ composites = true } = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium. Install one: npx playwright install chromium');
  const args = composites ? launchArgs : [...launchArgs, '--disable-threaded-compositing'];
  return chromium.launch({ executablePath, args });
}

/** How the pages of a context run scripts. */
interface ContextOptions {
  /** Whether scripts run at all. */
  script?: boolean;
  /** The sources of the engines. */
  engineScripts?: readonly string[];
}

/**
 * Creates a browser context for one page, with the probes and engines injected before the first script of the page runs: sent
 * once and compiled once, where evaluating them costs as much as most of their rules, on every page.
 */
export async function createTestContext(
  browser: Browser,
  { script = true, engineScripts = [] }: ContextOptions = {},
): Promise<BrowserContext> {
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
  for (const content of engineScripts) await context.addInitScript({ content });
  // A page under test must not reach the network.
  await context.route(
    (url) => !/^(127\.0\.0\.1|localhost)$/.test(url.hostname) && /^https?:$/.test(url.protocol),
    (route) => route.abort(),
  );
  return context;
}

/** Opens a page and waits until it has loaded, fonts too. */
export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => {}));
}

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import type { ProxyNetwork } from '../proxy-network.ts';
import { type BrowserEngine, type Tab, withTimeout } from './browser-engine.ts';
import { findFirefox } from './firefox-driver.ts';

type FirefoxPreferences = Record<string, string | number | boolean>;

/** Everything goes through the proxy, and the session is saved as for users, but every second. */
function preferencesFor({ port }: ProxyNetwork): FirefoxPreferences {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.failover_direct': false,
    'browser.sessionstore.resume_from_crash': true,
    'browser.sessionstore.interval': 1000,
    'browser.sessionstore.interval.idle': 1000,
  };
}

/**
 * A real Firefox, driven by WebDriver BiDi, that reaches only this network. `prepare` may write into its new profile; without it
 * every certificate is accepted.
 */
export async function launchFirefox(
  network: ProxyNetwork,
  prepare?: (profile: string) => void,
): Promise<BrowserEngine> {
  const launched: Browser[] = [];
  const profile = mkdtempSync(path.join(os.tmpdir(), 'waymark-firefox-'));
  prepare?.(profile);
  const launch = async (settings: FirefoxPreferences = {}, userDataDir?: string) => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox() ?? '',
      headless: true,
      acceptInsecureCerts: prepare === undefined,
      extraPrefsFirefox: { ...preferencesFor(network), ...settings },
      defaultViewport: { width: 1000, height: 800 },
      ...(userDataDir && { userDataDir }),
    });
    launched.push(browser);
    return browser;
  };
  const usual = await launch({}, profile);
  let plain: Browser | undefined;
  return {
    name: 'Firefox',
    profile,
    newTab: async ({ script = true, zoomed = false } = {}) => {
      // Scripts are a setting of the whole browser.
      if (!script) plain ??= await launch({ 'javascript.enabled': false });
      const page = await (script ? usual : (plain ?? usual)).newPage();
      if (zoomed) await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
      return createTab(page);
    },
    close: async () => {
      for (const browser of launched.splice(0)) await browser.close();
    },
    removeProfile: () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function createTab(page: Page): Tab {
  // Starts a navigation, which may never finish.
  const begin = (promise: Promise<unknown>) => void promise.catch(() => {});
  const options = { timeout: 15_000 };
  return {
    goto: async (address) => begin(page.goto(address, options)),
    evaluate: (code) => withTimeout(page.evaluate(code)),
    click: async (x, y) => {
      await withTimeout(page.mouse.click(x, y)).catch(() => {});
    },
    pressKeys: async (...keys) => {
      for (const key of keys) await withTimeout(page.keyboard.press(key as KeyInput)).catch(() => {});
    },
    go: async (delta) => begin(delta < 0 ? page.goBack(options) : page.goForward(options)),
    reload: async () => begin(page.reload(options)),
    url: async () => page.url(),
    screenshot: async () => Buffer.from(await withTimeout(page.screenshot())),
    print: async () => {
      await page.pdf();
      return 'as PDF';
    },
    close: () => page.close(),
  };
}

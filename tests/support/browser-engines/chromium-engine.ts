import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright';
import { launchOptions } from '../chromium-launch.ts';
import type { ProxyNetwork } from '../proxy-network.ts';
import { type BrowserEngine, type Tab, type TabOptions, waitUntil, withTimeout } from './browser-engine.ts';

/** A real Chromium, driven by Playwright, that reaches only this network. */
export async function launchChromium({ port, fingerprint }: ProxyNetwork): Promise<BrowserEngine> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'waymark-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions([
      `--proxy-server=127.0.0.1:${port}`,
      '--proxy-bypass-list=<-loopback>',
      `--ignore-certificate-errors-spki-list=${fingerprint}`,
    ]),
    viewport: { width: 1000, height: 800 },
  });
  return {
    name: 'Chromium',
    profile,
    newTab: async (options = {}) => createTab(await context.newPage(), options),
    close: () => context.close(),
    removeProfile: () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Taps Shift with times of their own, which a busy machine does not stretch. */
async function tapShift(session: CDPSession, count: number): Promise<void> {
  const start = Date.now() + 1000;
  for (let tap = 0; tap < count; tap++)
    for (const [type, held] of [
      ['rawKeyDown', 0],
      ['keyUp', 60],
    ] as const)
      await withTimeout(
        session.send('Input.dispatchKeyEvent', {
          type,
          key: 'Shift',
          code: 'ShiftLeft',
          windowsVirtualKeyCode: 16,
          timestamp: (start + tap * 200 + held) / 1000,
        }),
      ).catch(() => {});
}

/** Evaluates over CDP: Playwright does not evaluate in a page that waits for another host. */
async function createTab(page: Page, { script = true, zoomed = false }: TabOptions): Promise<Tab> {
  const session = await page.context().newCDPSession(page);
  if (!script) await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  if (zoomed)
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: 320,
      height: 256,
      deviceScaleFactor: 4,
      mobile: false,
    });
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await withTimeout(
      session.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true }),
    );
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  return {
    goto: async (address) => {
      session.send('Page.navigate', { url: address }).catch(() => {});
    },
    evaluate,
    click: async (x, y) => {
      await withTimeout(page.mouse.click(x, y)).catch(() => {});
    },
    pressKeys: async (...keys) => {
      if (keys.every((key) => key === 'Shift')) return tapShift(session, keys.length);
      for (const key of keys) await withTimeout(page.keyboard.press(key)).catch(() => {});
    },
    go: async (delta) => {
      // During a navigation there is no execution context.
      await waitUntil(async () => {
        const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
        const entry = entries[currentIndex + delta];
        if (entry) await session.send('Page.navigateToHistoryEntry', { entryId: entry.id });
        return true;
      });
    },
    reload: async () => void session.send('Page.reload').catch(() => {}),
    url: async () => (await session.send('Target.getTargetInfo')).targetInfo.url,
    screenshot: async () => {
      const { data } = await withTimeout(session.send('Page.captureScreenshot'));
      return Buffer.from(data, 'base64');
    },
    print: async () => {
      await session.send('Page.printToPDF');
      return 'as PDF';
    },
    close: () => page.close(),
  };
}

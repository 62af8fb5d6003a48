import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ProxyNetwork } from '../proxy-network.ts';
import { type BrowserEngine, type Key, type Tab, type TabOptions, withTimeout } from './browser-engine.ts';
import { WebKitDriver } from './webkit-driver.ts';

const keyCodes: Record<string, string> = {
  Shift: '\uE008',
  Tab: '\uE004',
  Enter: '\uE007',
  ArrowDown: '\uE015',
};

/**
 * A real WebKitGTK, driven by WebDriver, that reaches only this network. It stores nothing on disk while it is driven, so its
 * profile is a home folder that should stay empty.
 */
export function launchWebKit(network: ProxyNetwork): BrowserEngine {
  const capabilities = { acceptInsecureCerts: true, pageLoadStrategy: 'none' };
  const profile = mkdtempSync(path.join(os.tmpdir(), 'waymark-webkit-'));
  const home = { HOME: profile, XDG_DATA_HOME: profile, XDG_CACHE_HOME: profile, XDG_CONFIG_HOME: profile };
  const args = [`--proxy=http://127.0.0.1:${network.port}`];
  const started = new Map<string, WebKitDriver>();
  /** One browser per set of launch options; one window per tab. */
  const windowFor = async ({ script = true, zoomed = false }: TabOptions) => {
    const key = `${script} ${zoomed}`;
    const known = started.get(key);
    if (known) {
      await known.reopen();
      return known;
    }
    const made = await WebKitDriver.start({
      capabilities,
      args: script ? args : [...args, '--enable-javascript=FALSE'],
      env: zoomed ? { ...home, GDK_SCALE: '4' } : home,
    });
    started.set(key, made);
    // The first window of a browser is resized too late.
    await made.reopen();
    return made;
  };
  return {
    name: 'WebKit',
    profile,
    newTab: async (options = {}) => {
      const webkit = await windowFor(options);
      await webkit.resize(options.zoomed ? 320 : 1000, options.zoomed ? 256 : 800).catch(() => {});
      return createTab(webkit);
    },
    close: async () => {
      for (const webkit of started.values()) await webkit.close();
    },
    removeProfile: () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function createTab(webkit: WebKitDriver): Tab {
  const send = (path: string, body?: object) => withTimeout(webkit.send(path, body));
  const act = (action: object) => send('/actions', { actions: [action] }).catch(() => {});
  return {
    goto: async (url) => {
      await send('/url', { url }).catch(() => {});
    },
    evaluate: (code) => withTimeout(webkit.evaluate(code)),
    click: async (x, y) => {
      await act({
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      });
    },
    pressKeys: async (...keys: Key[]) => {
      // All at once, so that a busy machine does not slow them down.
      const actions = keys.flatMap((key) =>
        ['keyDown', 'keyUp'].map((type) => ({ type, value: keyCodes[key] ?? key })),
      );
      await act({ type: 'key', id: 'keyboard', actions });
    },
    go: async (delta) => {
      await send(delta < 0 ? '/back' : '/forward', {}).catch(() => {});
    },
    reload: async () => {
      await send('/refresh', {}).catch(() => {});
    },
    url: async () => String(await send('/url')),
    screenshot: async () => Buffer.from(String(await send('/screenshot')), 'base64'),
    print: async () => {
      // Its print dialog cannot be driven, so only the events around it are dispatched.
      await webkit.evaluate(
        "dispatchEvent(new Event('beforeprint')) && dispatchEvent(new Event('afterprint'))",
      );
      return 'the events around the dialog only';
    },
    close: async () => {},
  };
}

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../free-port.ts';
import type { ProxyNetwork } from '../proxy-network.ts';
import { type BrowserEngine, sleep, type Tab, waitUntil, withTimeout } from './browser-engine.ts';
import { findMiniBrowser } from './webkit-driver.ts';

/**
 * A real WebKitGTK as a user starts it, with a profile on disk. WebDriver sessions store nothing, so this one is driven by the
 * remote inspector, which can only evaluate code in the page.
 */
export async function launchWebKitWithProfile(network: ProxyNetwork): Promise<BrowserEngine> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'waymark-webkit-'));
  const port = await freePort();
  const child = spawn(
    'xvfb-run',
    [
      '-a',
      findMiniBrowser() ?? '',
      `--proxy=http://127.0.0.1:${network.port}`,
      '--ignore-tls-errors',
      `--session-file=${path.join(profile, 'session')}`,
      'about:blank',
    ],
    {
      stdio: 'ignore',
      // Its own process group, so that the display and the browser end together.
      detached: true,
      env: {
        ...process.env,
        HOME: profile,
        XDG_DATA_HOME: path.join(profile, 'data'),
        XDG_CACHE_HOME: path.join(profile, 'cache'),
        XDG_CONFIG_HOME: path.join(profile, 'config'),
        WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${port}`,
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    },
  );
  const inspector = new Inspector();
  if (!(await waitUntil(() => inspector.attach(port), 20_000))) throw new Error('WebKit does not start.');
  return {
    name: 'WebKit',
    profile,
    newTab: async () => createTab(inspector),
    close: async () => {
      if (child.pid) process.kill(-child.pid, 'SIGTERM');
      await sleep(1500);
    },
    removeProfile: () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
  };
}

interface InspectorMessage {
  id?: number;
  method?: string;
  params?: { targetInfo?: { targetId: string }; newTargetId?: string; message?: string };
  result?: { result?: { value?: unknown; description?: string }; wasThrown?: boolean };
}

/** The remote inspector protocol of WebKit: a page is a target, which changes on a cross-site navigation. */
class Inspector {
  #socket: WebSocket | undefined;
  #target = '';
  #last = 0;
  readonly #waiting = new Map<number, (response: InspectorMessage) => void>();

  /** Finds the page and attaches to it. Resolves to whether it did. */
  async attach(port: number): Promise<boolean> {
    const list = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    const [at] = /\/socket\/\d+\/\d+\/\w+/.exec(list) ?? [];
    if (!at) return false;
    const socket = new WebSocket(`ws://127.0.0.1:${port}${at}`);
    socket.addEventListener('message', ({ data }) =>
      this.#hear(JSON.parse(String(data)) as InspectorMessage),
    );
    this.#socket = socket;
    return waitUntil(async () => this.#target !== '', 5000);
  }

  #hear({ method, params }: InspectorMessage): void {
    if (method === 'Target.targetCreated') this.#target = params?.targetInfo?.targetId ?? '';
    if (method === 'Target.didCommitProvisionalTarget') this.#target = params?.newTargetId ?? '';
    if (method !== 'Target.dispatchMessageFromTarget') return;
    const response = JSON.parse(params?.message ?? '{}') as InspectorMessage;
    this.#waiting.get(response.id ?? 0)?.(response);
  }

  async evaluate(expression: string): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    const answered = new Promise<InspectorMessage>((resolve) => this.#waiting.set(id, resolve));
    const inner = { id, method: 'Runtime.evaluate', params: { expression, returnByValue: true } };
    this.#socket?.send(
      JSON.stringify({
        id,
        method: 'Target.sendMessageToTarget',
        params: { targetId: this.#target, message: JSON.stringify(inner) },
      }),
    );
    const { result } = await withTimeout(answered);
    if (result?.wasThrown) throw new Error(result.result?.description);
    return result?.result?.value;
  }
}

function createTab(inspector: Inspector): Tab {
  const run = (code: string) => inspector.evaluate(code);
  const cannot = async () => {
    throw new Error('The inspector of WebKit cannot do this.');
  };
  return {
    goto: async (address) => void (await run(`void (location.href = ${JSON.stringify(address)})`)),
    evaluate: run,
    // Dispatches the same input events as typing.
    pressKeys: async (...keys) => {
      for (const key of keys) await run(`document.execCommand('insertText', false, ${JSON.stringify(key)})`);
    },
    click: async (x, y) => void (await run(`document.elementFromPoint(${x}, ${y}).click()`)),
    go: async (delta) => void (await run(`history.go(${delta})`)),
    reload: async () => void (await run('location.reload()')),
    url: async () => String(await run('location.href')),
    screenshot: cannot,
    print: cannot,
    close: async () => {},
  };
}

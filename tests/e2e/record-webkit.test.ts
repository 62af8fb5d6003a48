import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { serve } from '../../src/hosting/serve.ts';
import { siteFolder } from '../support/browser-visit.ts';
import { filesContaining, secret } from './record-page.ts';

const driverPath = '/usr/bin/WebKitWebDriver';
const miniBrowserPath = ['4.1', '4.0']
  .map(
    (version) =>
      `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
  )
  .find((file) => existsSync(file));
const isAvailable = miniBrowserPath && [driverPath, '/usr/bin/xvfb-run'].every((file) => existsSync(file));

/** Sends a request of WebDriver, in a session once there is one. */
type SendCommand = (address: string, body?: object) => Promise<unknown>;

/** A visit with WebKitGTK and a home of its own on disk. */
async function withWebKit(
  run: (send: SendCommand, ours: string, home: string) => Promise<void>,
): Promise<void> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'waymark-webkit-'));
  const server = await serve(siteFolder, 0);
  const port = 20_000 + (process.pid % 20_000);
  // A group of its own, so that the display, the driver and the browser end together.
  const child = spawn('xvfb-run', ['-a', driverPath, `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    // Nothing asks a site outside this computer.
    env: {
      ...process.env,
      https_proxy: 'http://127.0.0.1:9',
      no_proxy: 'localhost,127.0.0.1',
      HOME: home,
      XDG_DATA_HOME: home,
      XDG_CACHE_HOME: home,
      XDG_CONFIG_HOME: home,
    },
  });
  let session = '';
  const send: SendCommand = async (address, body = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}${session}${address}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    const { value } = (await answer.json()) as { value: unknown };
    assert.ok(answer.ok, JSON.stringify(value));
    return value;
  };
  try {
    const options = { binary: miniBrowserPath, args: ['--automation'] };
    const { sessionId } = (await retryUntilReady(() =>
      send('/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } }),
    )) as { sessionId: string };
    session = `/session/${sessionId}`;
    await run(send, `http://localhost:${(server.address() as AddressInfo).port}/`, home);
  } finally {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
    server.closeAllConnections();
    server.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks until the driver listens, for at most half a minute. */
async function retryUntilReady<T>(ask: () => Promise<T>, left = 150): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (left === 0 || !(error instanceof TypeError)) throw error;
    await sleep(200);
    return retryUntilReady(ask, left - 1);
  }
}

const keyCodes = { tab: '\uE004', enter: '\uE007' };

async function pressKeys(send: SendCommand, text: string): Promise<void> {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  await send('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}

const executeScript = (send: SendCommand, script: string) => send('/execute/sync', { script, args: [] });
const pageText = async (send: SendCommand) =>
  String(await executeScript(send, 'return document.documentElement.textContent'));

async function tabTo(send: SendCommand, words: string): Promise<void> {
  for (let count = 0; count < 120; count++) {
    await pressKeys(send, keyCodes.tab);
    const name = await executeScript(
      send,
      'const at = document.activeElement; return (at.labels && at.labels[0] ? at.labels[0] : at).textContent',
    );
    if (String(name).startsWith(words)) return;
  }
  assert.fail(`Tab does not reach ${words}`);
}

test(
  'WebKit: by keyboard, and no typed word is there after Back, after the exit, or on disk',
  {
    skip: !isAvailable && 'THERE IS NO WEBKIT ON THIS MACHINE: not tested',
  },
  () =>
    withWebKit(async (send, ours, home) => {
      const write = async () => {
        await send('/url', { url: `${ours}notes/here/` });
        await tabTo(send, 'Nobody sees this screen');
        await pressKeys(send, keyCodes.enter);
        await tabTo(send, 'What happened');
        await pressKeys(send, `It was ${secret}`);
        await tabTo(send, 'Add to my record');
        await pressKeys(send, keyCodes.enter);
        assert.match(await pageText(send), /Added. Your record has 1 thing./);
        await tabTo(send, 'What happened');
        await pressKeys(send, secret);
        await sleep(2000);
      };
      await write();
      await send('/url', { url: `${ours}calls/` });
      await send('/back');
      assert.match(await pageText(send), /Start typing/);
      assert.ok(!(await pageText(send)).includes(secret));
      await write();
      await executeScript(send, "document.getElementById('leave').click()");
      await sleep(1500);
      assert.ok(!(await pageText(send)).includes(secret));
      assert.deepEqual(filesContaining(home, secret), []);
    }),
);

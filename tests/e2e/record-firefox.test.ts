import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import puppeteer, { type Page } from 'puppeteer-core';
import { serve } from '../../src/hosting/serve.ts';
import { siteFolder } from '../support/browser-visit.ts';
import { filesContaining, secret } from './record-page.ts';

const executablePath = [process.env['FIREFOX'], '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (file) => file && existsSync(file),
);

/** Firefox keeps a session as it does for people, but every second, and asks nobody outside this computer. */
const preferences = {
  'browser.sessionstore.resume_from_crash': true,
  'browser.sessionstore.interval': 1000,
  'browser.sessionstore.interval.idle': 1000,
  'network.proxy.type': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

/** A visit with Firefox and a profile of its own on disk. `run` gets our address and a look at what is on disk. */
async function withFirefox(
  run: (page: Page, ours: string, onDisk: () => string[]) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'waymark-firefox-'));
  const server = await serve(siteFolder, 0);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    headless: true,
    userDataDir: profile,
    extraPrefsFirefox: preferences,
    ...(executablePath && { executablePath }),
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 844 });
    const ours = `http://localhost:${(server.address() as AddressInfo).port}/`;
    await run(page, ours, () => filesContaining(profile, secret));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Presses Tab until the control with these words has the focus. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement: at } = document;
      return (at instanceof HTMLTextAreaElement ? at.labels[0] : at)?.textContent ?? '';
    });
    if (name.startsWith(words)) return;
  }
  assert.fail(`Tab does not reach ${words}`);
}

const statusText = (page: Page) => page.$eval('.typing__status', (status) => status.textContent);
const pageText = (page: Page) => page.evaluate(() => document.documentElement.textContent ?? '');

test(
  'Firefox: by keyboard, and no typed word is on disk, after the exit or after Back',
  {
    skip: !executablePath && 'THERE IS NO FIREFOX ON THIS MACHINE: not tested',
  },
  () =>
    withFirefox(async (page, ours, onDisk) => {
      const write = async () => {
        await page.goto(`${ours}notes/here/`);
        await tabTo(page, 'Nobody sees this screen');
        await page.keyboard.press('Enter');
        await tabTo(page, 'What happened');
        await page.keyboard.type(`It was ${secret}`);
        await tabTo(page, 'Add to my record');
        await page.keyboard.press('Enter');
        assert.equal(await statusText(page), 'Added. Your record has 1 thing.');
        await tabTo(page, 'What happened');
        await page.keyboard.type(secret);
        await sleep(3000);
        assert.deepEqual(onDisk(), [], 'while somebody types');
      };
      await write();
      await page.goto(`${ours}calls/`);
      await page.goBack();
      assert.match(await pageText(page), /Start typing/);
      assert.ok(!(await pageText(page)).includes(secret));
      await write();
      await page.$eval('#leave', (exit) => (exit as HTMLElement).click());
      await sleep(2000);
      assert.ok(!(await pageText(page)).includes(secret));
      assert.deepEqual(onDisk(), []);
    }),
);

test(
  'Firefox: words in an ordinary field do reach the disk, so the test above can fail',
  {
    skip: !executablePath && 'THERE IS NO FIREFOX ON THIS MACHINE: not tested',
  },
  () =>
    withFirefox(async (page, ours, onDisk) => {
      await page.goto(`${ours}calls/`);
      await page.evaluate(() => {
        const field = document.createElement('textarea');
        document.querySelector('main')?.prepend(field);
        field.focus();
      });
      await page.keyboard.type(secret);
      await sleep(4000);
      assert.notDeepEqual(onDisk(), []);
    }),
);

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium } from 'playwright';
import { serve } from '../../src/hosting/serve.ts';
import { launchOptions } from '../browser.ts';
import { folder, pages } from '../site/built.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [320, 1280];
const schemes = ['light', 'dark'] as const;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server: Server;
let browser: Browser;
let base: string;

before(async () => {
  server = await serve(folder, 0);
  base = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch(launchOptions());
});
after(async () => {
  await browser.close();
  server.close();
});

interface Setting {
  width: number;
  colorScheme: 'light' | 'dark';
}

async function findings(address: string, { width, colorScheme }: Setting, spoil = ''): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  await page.goto(base + address);
  // Everything that a reader can open is open.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    document.getElementById('quiet-visit')?.removeAttribute('hidden');
  });
  if (spoil) await page.evaluate(spoil);
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(tags)} })`)) as AxeResults;
  await context.close();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

for (const { address } of pages)
  test(`axe finds nothing on ${address} at ${widths.join(' and ')} px, ${schemes.join(' and ')}`, async () => {
    for (const width of widths)
      for (const colorScheme of schemes)
        assert.deepEqual(await findings(address, { width, colorScheme }), [], `${width} px, ${colorScheme}`);
  });

test('axe finds a fault that is planted', async () => {
  const setting: Setting = { width: 320, colorScheme: 'light' };
  const pale = "document.querySelector('main p').style.color = '#ddd'";
  assert.ok((await findings('/', setting, pale)).some((each) => each.startsWith('color-contrast')));
});

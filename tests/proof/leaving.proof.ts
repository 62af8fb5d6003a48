// Leaving: 14 states × 3 ways × 3 browsers, and the control on top of every page
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { chromium } from 'playwright';
import { serveFolder } from '../../src/accessibility/folder.ts';
import { htmlFiles } from '../../src/hosting/files.ts';
import { launchOptions } from '../browser.ts';
import { whyNot } from './browsers.ts';
import { printTable, quantile } from './figures.ts';
import { allCases, type Case, engines, Leaving, nameOf } from './leaving.ts';
import { coveredAt, windows } from './on-top.ts';
import type { Engine } from './tab.ts';
import { folder, openWorld, type World } from './visited.ts';

/** ENGINES=Firefox,WebKit and STATES=idle,offline take some only. */
const chosen = (variable: string) => process.env[variable]?.split(',');
const cases = allCases.filter(({ state }) => chosen('STATES')?.includes(state.name) ?? true);
const positions = 20;
const rows: [string, string | number][] = [];

for (const name of Object.keys(engines) as Engine['name'][])
  if (chosen('ENGINES')?.includes(name) ?? true)
    describe(name, { skip: whyNot(name) }, () => {
      const times: number[] = [];
      let world: World;
      let engine: Engine;
      let leaving: Leaving;
      let passed = 0;
      const start = async () => {
        if (leaving) return;
        world = await openWorld();
        engine = await engines[name](world);
        leaving = new Leaving(engine, world);
      };
      const check = async (one: Case) => {
        await start();
        const { faults, blank } = await leaving.run(one);
        if (blank !== undefined) times.push(blank);
        assert.deepEqual(faults, []);
        passed += 1;
      };
      for (const one of cases) test(nameOf(one), () => check(one));
      after(async () => {
        await engine?.end();
        engine?.forget();
        world?.end();
        const ms = (share: number) => `${quantile(times, share).toFixed(0)} ms`;
        rows.push([`${name}: cases passed`, `${passed} of ${cases.length}`]);
        rows.push([`${name}: blank after, median, 95% of ${times.length}`, `${ms(0.5)}, ${ms(0.95)}`]);
      });
    });

test(`the control is on top of every page, ${windows.length} widths × ${positions} positions`, async () => {
  const served = await serveFolder(folder);
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage();
  const covered: string[] = [];
  const files = htmlFiles(folder);
  try {
    for (const file of files)
      covered.push(...(await coveredAt(page, { address: served.addressOf(file), positions })));
  } finally {
    await browser.close();
    served.close();
  }
  rows.push(['places where the control was looked for', files.length * windows.length * positions]);
  assert.deepEqual(covered, []);
});

after(() => printTable(rows));

// Leaving: 21 states × 3 triggers × 3 browsers, and the control topmost on every page
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { chromium } from 'playwright';
import { startStaticServer } from '../../src/accessibility/index.ts';
import { htmlFiles } from '../../src/hosting/served-files.ts';
import { skipReason } from '../support/browser-engines/browser-availability.ts';
import type { BrowserEngine } from '../support/browser-engines/browser-engine.ts';
import { launchOptions } from '../support/chromium-launch.ts';
import { type SimulatedWeb, siteFolder, startSimulatedWeb } from '../support/simulated-web.ts';
import { printFigures, quantile } from '../support/statistics.ts';
import { allExitCases, caseTitle, type ExitCase, ExitRunner, engineLaunchers } from './exit-cases.ts';
import { findObscured, viewports } from './obscured-control.ts';

/** ENGINES=Firefox,WebKit and STATES=idle,offline select some. */
const envList = (variable: string) => process.env[variable]?.split(',');
const cases = allExitCases.filter(({ state }) => envList('STATES')?.includes(state.name) ?? true);
const positions = 20;
const rows: [string, string | number][] = [];

for (const name of Object.keys(engineLaunchers) as BrowserEngine['name'][])
  if (envList('ENGINES')?.includes(name) ?? true)
    describe(name, { skip: skipReason(name) }, () => {
      const times: number[] = [];
      let world: SimulatedWeb;
      let engine: BrowserEngine;
      let leaving: ExitRunner;
      let passed = 0;
      const start = async () => {
        if (leaving) return;
        world = await startSimulatedWeb();
        engine = await engineLaunchers[name](world);
        leaving = new ExitRunner(engine, world);
      };
      const check = async (one: ExitCase) => {
        await start();
        const { faults, blankAfterMs } = await leaving.run(one);
        if (blankAfterMs !== undefined) times.push(blankAfterMs);
        assert.deepEqual(faults, []);
        passed += 1;
      };
      for (const one of cases) test(caseTitle(one), () => check(one));
      after(async () => {
        await engine?.close();
        engine?.removeProfile();
        world?.close();
        const ms = (share: number) => `${quantile(times, share).toFixed(0)} ms`;
        rows.push([`${name}: cases passed`, `${passed} of ${cases.length}`]);
        rows.push([`${name}: blank after, median, 95% of ${times.length}`, `${ms(0.5)}, ${ms(0.95)}`]);
      });
    });

test(`the control is topmost on every page, ${viewports.length} widths × ${positions} positions`, async () => {
  const served = await startStaticServer(siteFolder);
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage();
  const covered: string[] = [];
  const files = htmlFiles(siteFolder);
  try {
    for (const file of files)
      covered.push(...(await findObscured(page, { address: served.urlOf(file), positions })));
  } finally {
    await browser.close();
    served.close();
  }
  rows.push(['places where the control was looked for', files.length * viewports.length * positions]);
  assert.deepEqual(covered, []);
});

after(() => printFigures(rows));

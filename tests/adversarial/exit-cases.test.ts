import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { startStaticServer } from '../../src/accessibility/index.ts';
import { trimmedPages } from '../accessibility/cross-browser-audit.ts';
import { skipReason } from '../support/browser-engines/browser-availability.ts';
import { launchOptions } from '../support/chromium-launch.ts';
import { siteFolder } from '../support/simulated-web.ts';
import { allExitCases, caseTitle, type ExitCase, exitTriggers, runExitCases } from './exit-cases.ts';
import { exitStates } from './exit-states.ts';
import { hasExitButton } from './frames.ts';
import { findObscured } from './obscured-control.ts';

/** The states that differ most, in Chromium, with each trigger: `npm run test:adversarial -- exit` runs all cases in three browsers. */
const sampleCases: ExitCase[] = [
  'idle',
  'loading',
  'exit host hung',
  'offline',
  'typing a record',
  'in a quiet visit',
].flatMap((name, index) => {
  const state = exitStates.find((each) => each.name === name);
  const trigger = exitTriggers[index % exitTriggers.length];
  return state && trigger ? [{ state, trigger }] : [];
});

test('there are at least 180 cases in three engines, and each frame that shows our page is seen', async () => {
  assert.ok(3 * allExitCases.length >= 180, `${allExitCases.length} cases`);
  assert.equal(sampleCases.length, 6);
  const draw = (colour: string) =>
    sharp({ create: { width: 20, height: 20, channels: 3, background: colour } })
      .png()
      .toBuffer();
  assert.deepEqual(
    await Promise.all(
      ['#a31621', '#ffffff', '#14304f'].map(async (colour) => hasExitButton(await draw(colour))),
    ),
    [true, false, false],
  );
});

test('from states that differ most, the page is gone, and Back and Forward show nothing of the site', {
  skip: skipReason('Chromium'),
}, async () => {
  const found: string[] = [];
  await runExitCases('Chromium', { cases: sampleCases, steps: 4 }, (one, { faults, blankAfterMs }) => {
    found.push(...faults.map((fault) => `${caseTitle(one)}: ${fault}`));
    if (one.state.way !== 'link' && blankAfterMs === undefined)
      found.push(`${caseTitle(one)}: never drawn blank`);
  });
  assert.deepEqual(found, []);
});

test('the control is topmost on pages of every kind, at every width and scroll position', async () => {
  const served = await startStaticServer(siteFolder, trimmedPages);
  const browser = await chromium.launch(launchOptions([], { pagesOnly: true }));
  try {
    const page = await browser.newPage();
    const covered: string[] = [];
    for (const { file } of trimmedPages)
      covered.push(...(await findObscured(page, { address: served.urlOf(file), positions: 4 })));
    assert.deepEqual(covered, []);
    await page.route('**', async (route) => {
      const answer = await route.fetch();
      const lid = '<p style="position:fixed;inset:0;z-index:200">Cookies?</p></body>';
      await route.fulfill({ response: answer, body: (await answer.text()).replace('</body>', lid) });
    });
    const address = served.urlOf('index.html');
    assert.ok(
      (await findObscured(page, { address, positions: 4 })).length > 20,
      'a lid over the page is seen',
    );
  } finally {
    await browser.close();
    served.close();
  }
});

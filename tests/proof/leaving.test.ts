import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright';
import { serveFolder } from '../../src/accessibility/folder.ts';
import { kinds } from '../accessibility/other-browsers.ts';
import { launchOptions } from '../browser.ts';
import { whyNot } from './browsers.ts';
import { allCases, type Case, leaveInEach, nameOf, triggers } from './leaving.ts';
import { coveredAt } from './on-top.ts';
import { states } from './states.ts';
import { folder } from './visited.ts';

/** The states that differ most, in Chromium, each trigger twice: `npm run prove -- leaving` does all 126 cases in three browsers. */
const few: Case[] = [
  'idle',
  'loading',
  'exit host hung',
  'offline',
  'after ten pages',
  'after a search',
].flatMap((name, index) => {
  const state = states.find((each) => each.name === name);
  const trigger = triggers[index % triggers.length];
  return state && trigger ? [{ state, trigger }] : [];
});

test('there are fourteen states and three ways to leave', () => {
  assert.equal(allCases.length, 42);
  assert.equal(few.length, 6);
});

test('from states that differ most, the page is gone, and Back and Forward show nothing of ours', {
  skip: whyNot('Chromium'),
}, async () => {
  const found: string[] = [];
  await leaveInEach('Chromium', { cases: few, steps: 4 }, (one, { faults, blank }) => {
    found.push(...faults.map((fault) => `${nameOf(one)}: ${fault}`));
    if (one.state.way !== 'link' && blank === undefined) found.push(`${nameOf(one)}: never drawn blank`);
  });
  assert.deepEqual(found, []);
});

test('the control is on top of pages of every kind, at every width, wherever they are scrolled to', async () => {
  const served = await serveFolder(folder);
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    const covered: string[] = [];
    for (const file of kinds)
      covered.push(...(await coveredAt(page, { address: served.addressOf(file), positions: 4 })));
    assert.deepEqual(covered, []);
    await page.route('**', async (route) => {
      const answer = await route.fetch();
      const lid = '<p style="position:fixed;inset:0;z-index:200">Cookies?</p></body>';
      await route.fulfill({ response: answer, body: (await answer.text()).replace('</body>', lid) });
    });
    const address = served.addressOf('index.html');
    assert.ok((await coveredAt(page, { address, positions: 4 })).length > 20, 'a lid over the page is seen');
  } finally {
    await browser.close();
    served.close();
  }
});

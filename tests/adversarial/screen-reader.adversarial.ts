// What Orca, a real screen reader, says in Firefox by itself: presses of Shift and search results.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { siteUrl } from '../accessibility/served-page.ts';
import { loadExampleSite } from '../support/example-site.ts';
import { ensureOrca, type OrcaSession, startOrca } from '../support/orca.ts';

const exampleSite = loadExampleSite();
/** Which helplines are open depends on the hour. */
const fixedTime = Date.parse('2026-11-23T21:00:00Z');
const skip = !ensureOrca() && 'there is no Orca, and it cannot be installed here';

let orca: OrcaSession;
before(async () => {
  if (!skip) orca = await startOrca();
});
after(() => orca?.close());

async function openAtFixedTime(id: string): Promise<Page> {
  const page = await orca.firefox.newPage();
  await page.evaluateOnNewDocument((time) => {
    globalThis.Date = class extends Date {
      constructor(...given: []) {
        super(...((given.length > 0 ? given : [time]) as []));
      }
      static override now = () => time;
    } as DateConstructor;
  }, fixedTime);
  await page.goto(siteUrl(exampleSite.pathOf(exampleSite.page(id))));
  await page.bringToFront();
  return page;
}

test('Orca announces how often Shift has still to be pressed', { skip }, async () => {
  const page = await openAtFixedTime('home');
  await orca.readSpeech();
  await page.keyboard.press('Shift');
  assert.match((await orca.readSpeech()).join('\n'), /Shift: 2 more to leave/);
  await page.close();
});

test('Orca announces the number of search results', { skip }, async () => {
  const page = await openAtFixedTime('search');
  await page.focus('#look');
  await orca.readSpeech();
  await page.keyboard.type('tracker');
  assert.match((await orca.readSpeech()).join('\n'), /\d+ results/);
  await page.close();
});

// What Orca, a real screen reader, says of four pages in Firefox.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { hasOrca, type Listening, listening } from '../accessibility/orca.ts';
import { served } from '../accessibility/served.ts';
import { site } from '../site/built.ts';

const kept = ['home', 'helplines', 'check-what-is-happening', 'search'];
const midshire = site();
/** Which helplines are open depends on the hour. */
const evening = Date.parse('2026-11-23T21:00:00Z');
const skip = !hasOrca() && 'there is no Orca, and it cannot be installed here';

let orca: Listening;
before(async () => {
  if (!skip) orca = await listening();
});
after(() => orca?.end());

async function openedAt(id: string): Promise<Page> {
  const page = await orca.firefox.newPage();
  await page.evaluateOnNewDocument((time) => {
    globalThis.Date = class extends Date {
      constructor(...given: []) {
        super(...((given.length > 0 ? given : [time]) as []));
      }
      static override now = () => time;
    } as DateConstructor;
  }, evening);
  await page.goto(served(midshire.addressOf(midshire.page(id))));
  await page.bringToFront();
  return page;
}

/** Compares with the kept words. Write them anew with --test-update-snapshots, and read what changed. */
function matches(context: TestContext, id: string, lines: string[]): void {
  const file = path.join('tests/accessibility/transcripts', `${id}.orca.txt`);
  context.assert.fileSnapshot(`${lines.join('\n')}\n`, file, { serializers: [String] });
}

for (const id of kept)
  test(`Orca reads the page ${id} as it did`, { skip }, async (context) => {
    await orca.heard();
    const page = await openedAt(id);
    matches(context, id, await orca.heard());
    await page.close();
  });

test('Orca says how often Shift is still to be pressed', { skip }, async () => {
  const page = await openedAt('home');
  await orca.heard();
  await page.keyboard.press('Shift');
  assert.match((await orca.heard()).join('\n'), /Times left before this page closes: 2/);
  await page.close();
});

test('Orca says how much the search has found', { skip }, async () => {
  const page = await openedAt('search');
  await page.focus('#look');
  await orca.heard();
  await page.keyboard.type('tracker');
  assert.match((await orca.heard()).join('\n'), /\d+ results/);
  await page.close();
});

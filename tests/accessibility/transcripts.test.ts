import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { loadExampleSite } from '../support/example-site.ts';
import { openPage } from './served-page.ts';
import { waitForAnnouncement } from './virtual-screen-reader.ts';

/** Pages whose accessibility tree is kept, by id. A change of words is a change of these files, so read it. */
const snapshotPages = ['home', 'helplines', 'check-what-is-happening', 'search'];
const exampleSite = loadExampleSite();
/** Which helplines are open, and whether the home page lists those that are, depends on the hour. */
const fixedTime = '2026-11-23T21:00:00Z';
const openAtFixedTime = (id: string) =>
  openPage(exampleSite.pathOf(exampleSite.page(id)), undefined, fixedTime);

/** Compares with the kept tree. Write them anew with --test-update-snapshots, and read what changed. */
function matchSnapshot(context: TestContext, name: string, text: string): void {
  const file = path.join('tests/accessibility/transcripts', name);
  context.assert.fileSnapshot(`${text}\n`, file, { serializers: [String] });
}

for (const id of snapshotPages)
  test(`the headings, landmarks and links of the page ${id} are as they were`, async (context) => {
    const page = await openAtFixedTime(id);
    matchSnapshot(context, `${id}.tree.txt`, await page.locator('body').ariaSnapshot());
    await page.close();
  });

test('the exit follows the skip link, and help comes before advice, in the kept tree', () => {
  const lines = readFileSync('tests/accessibility/transcripts/home.tree.txt', 'utf8')
    .replaceAll('\u00a0', ' ')
    .split('\n');
  const indexOf = (piece: string) => lines.findIndex((line) => line.includes(piece));
  assert.equal(indexOf('link "Skip to main content"'), 0);
  assert.ok(indexOf('link "Leave this site"') > 0);
  assert.ok(indexOf('link "Leave this site"') < indexOf('link "Call 999"'));
  assert.ok(indexOf('link "Call 999"') < indexOf('heading "You’re not overreacting" [level=1]'));
});

test('a press of Shift is spoken', async () => {
  const page = await openPage('/');
  await waitForAnnouncement(page, /Shift: 2 more to leave/, () => page.keyboard.press('Shift'));
  await page.close();
});

test('the search says how much it found, that it found nothing, and which help it shows', async () => {
  for (const [typed, expected] of [
    ['tracker', /^(polite|assertive): .*\d+ /],
    ['qqqqzzzz', /^(polite|assertive): ./],
    ['i want to die', /^(polite|assertive): .*Help now/],
  ] as const) {
    const page = await openPage(exampleSite.pathOf(exampleSite.page('search')));
    const field = page.getByRole('searchbox');
    await field.focus();
    await waitForAnnouncement(page, expected, () => field.pressSequentially(typed));
    if (typed === 'i want to die')
      assert.match(await page.getByLabel('Help now').ariaSnapshot(), /Samaritans/);
    await page.close();
  }
});

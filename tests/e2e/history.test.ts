import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followLink, type Visit, withVisit } from '../support/browser-visit.ts';
import { type HistoryEntry, readHistory } from './browser-history.ts';

/** Chromium gives the title of the page that the exit leads to to the address that was replaced on the way. */
const neutralTitle = /^(Midshire information( –)?|Weather)$/;

/** Longer than the time after which Chromium takes no new title for its history. In milliseconds. */
const titleUpdateTimeoutMs = 6500;

/** Runs a visit to its end and gives what the browser keeps on disk. */
async function historyAfterVisit(run: (v: Visit) => Promise<void>): Promise<HistoryEntry[]> {
  const rows = await withVisit(run, { after: ({ profile, siteUrl }) => readHistory(profile, siteUrl) });
  return rows ?? [];
}

test('the history on disk holds neutral titles only, after short and long reading', async () => {
  const rows = await historyAfterVisit(async ({ page }) => {
    await page.click('#go');
    await page.waitForTimeout(titleUpdateTimeoutMs);
    await followLink(page, '/calls/');
    await followLink(page, '/steps/');
    await page.waitForTimeout(titleUpdateTimeoutMs);
    await page.locator('.prose a[href="/keep/"]').first().click();
    await page.waitForTimeout(300);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForTimeout(300);
    await page.click('#leave');
    await page.waitForURL(/bbc/);
  });
  assert.ok(rows.length >= 4, `${rows.length} rows`);
  for (const { url, title } of rows) assert.match(title, neutralTitle, url);
});

test('a tab that is closed, not left, has neutral titles too', async () => {
  const rows = await historyAfterVisit(async ({ page, context }) => {
    await page.click('#go');
    await page.waitForTimeout(titleUpdateTimeoutMs);
    await followLink(page, '/calls/');
    await context.newPage();
    await page.close();
  });
  assert.ok(rows.length >= 2);
  for (const { url, title } of rows) assert.match(title, neutralTitle, url);
});

test('links within a page add no row to the history, and bring the part to the reader', async () => {
  const rows = await historyAfterVisit(async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}calls/`);
    await page.click('.on-this-page a >> nth=3');
    assert.equal(page.url(), `${siteUrl}calls/`);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H2');
    const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1);
    const bar = await page.evaluate(
      () => document.querySelector('.leave-bar')?.getBoundingClientRect().bottom ?? 0,
    );
    assert.ok(top >= bar, 'the heading is not under the bar');
  });
  assert.deepEqual(
    rows.filter(({ url }) => url.includes('#')),
    [],
  );
});

test('the address, title and history of a page hold no loaded word', async () => {
  const rows = await historyAfterVisit(async ({ page }) => {
    await page.click('#go');
    for (const next of ['/calls/', '/steps/', '/keep/', '/notes/', '/tell/']) await followLink(page, next);
  });
  for (const { url, title } of rows)
    assert.doesNotMatch(new URL(url).pathname + title, /stalk|harass|police|victim|abuse/i);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HistoryRow, historyOf } from './browser-history.ts';
import { follow, type Visit, visiting } from './visit.ts';

/** Chromium gives the title of the page that the exit leads to to the address that was replaced on the way. */
const neutral = /^(Midshire information( –)?|Weather)$/;

/** Longer than the time after which Chromium takes no new title for its history. In milliseconds. */
const longRead = 6500;

/** Runs a visit to its end and gives what the browser keeps on disk. */
async function keptAfter(run: (v: Visit) => Promise<void>): Promise<HistoryRow[]> {
  const rows = await visiting(run, { after: ({ profile, ours }) => historyOf(profile, ours) });
  return rows ?? [];
}

test('the history on disk holds neutral titles only, after short and long reading', async () => {
  const rows = await keptAfter(async ({ page }) => {
    await page.click('#go');
    await page.waitForTimeout(longRead);
    await follow(page, '/calls/');
    await follow(page, '/steps/');
    await page.waitForTimeout(longRead);
    await page.locator('.prose a[href="/keep/"]').first().click();
    await page.waitForTimeout(300);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForTimeout(300);
    await page.click('#leave');
    await page.waitForURL(/bbc/);
  });
  assert.ok(rows.length >= 4, `${rows.length} rows`);
  for (const { url, title } of rows) assert.match(title, neutral, url);
});

test('a tab that is closed, not left, has neutral titles too', async () => {
  const rows = await keptAfter(async ({ page, context }) => {
    await page.click('#go');
    await page.waitForTimeout(longRead);
    await follow(page, '/calls/');
    await context.newPage();
    await page.close();
  });
  assert.ok(rows.length >= 2);
  for (const { url, title } of rows) assert.match(title, neutral, url);
});

test('links within a page add no row to the history, and bring the part to the reader', async () => {
  const rows = await keptAfter(async ({ page, ours }) => {
    await page.goto(`${ours}calls/`);
    await page.click('.on-this-page a >> nth=3');
    assert.equal(page.url(), `${ours}calls/`);
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
  const rows = await keptAfter(async ({ page }) => {
    await page.click('#go');
    for (const next of ['/calls/', '/steps/', '/keep/', '/notes/', '/tell/']) await follow(page, next);
  });
  for (const { url, title } of rows)
    assert.doesNotMatch(new URL(url).pathname + title, /stalk|harass|police|victim|abuse/i);
});

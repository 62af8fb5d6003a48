import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from './browser-history.ts';
import { follow, seen, type Visit, visiting } from './visit.ts';

const pages = ['/steps/', '/calls/', '/tell/', '/notes/'];

/** The pages we read that the browser's own history page would show. */
function shownAfter({ profile, ours }: Visit): string[] {
  return historyOf(profile, ours)
    .filter(({ shown }) => shown)
    .map(({ url }) => new URL(url).pathname)
    .filter((path) => pages.includes(path));
}

test('in a quiet visit no page stays in the browser’s own list, and Back leads to the page before ours', async () => {
  const shown = await visiting(
    async ({ page, ours, before }) => {
      await page.goto(`${ours}using/`);
      const button = page.locator('#quiet-visit button');
      assert.equal(await button.getAttribute('aria-pressed'), 'false');
      await button.click();
      assert.equal(await button.getAttribute('aria-pressed'), 'true');
      const length = await page.evaluate(() => history.length);
      for (const next of pages) await follow(page, next);
      assert.equal(await page.evaluate(() => history.length), length);
      await page.click('#leave');
      await page.waitForURL(/bbc/);
      await page.goBack({ waitUntil: 'commit' });
      await page.waitForTimeout(300);
      assert.equal(page.url(), before);
    },
    { after: shownAfter },
  );
  assert.deepEqual(shown, []);
});

test('without the quiet visit the pages do stay in that list, so the test above can fail', async () => {
  const shown = await visiting(
    async ({ page, ours }) => {
      await page.goto(`${ours}using/`);
      for (const next of pages) await follow(page, next);
    },
    { after: shownAfter },
  );
  assert.deepEqual(shown?.sort(), [...pages].sort());
});

test('the quiet visit can be switched off again, and is for this tab only', () =>
  visiting(async ({ page, context, ours }) => {
    const button = page.locator('#quiet-visit button');
    await page.goto(`${ours}using/`);
    await button.click();
    const other = await context.newPage();
    await other.goto(`${ours}using/`);
    assert.equal(await other.locator('#quiet-visit button').getAttribute('aria-pressed'), 'false');
    await button.click();
    await follow(page, '/steps/');
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForTimeout(300);
    assert.equal(new URL(page.url()).pathname, '/using/');
  }));

test('without script the switch is not shown and the page says why', () =>
  visiting(
    async ({ page, ours }) => {
      await page.goto(`${ours}using/`);
      assert.equal(await page.locator('#quiet-visit').isVisible(), false);
      assert.match(await page.locator('main').innerText(), /scripts are switched off/);
    },
    { javaScriptEnabled: false },
  ));

test('in a quiet visit the title in the tab is still the page’s own', () =>
  visiting(async ({ page, ours }) => {
    await page.goto(`${ours}using/`);
    await page.click('#quiet-visit button');
    await follow(page, '/steps/');
    assert.match(await page.title(), /^First steps/);
    assert.match(await seen(page), /Today/);
  }));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followLink, type Visit, visibleText, withVisit } from '../support/browser-visit.ts';
import { readHistory } from './browser-history.ts';

const visitedPaths = ['/steps/', '/calls/', '/tell/', '/notes/'];

/** The pages we read that the browser's own history page would show. */
function visibleHistory({ profile, siteUrl }: Visit): string[] {
  return readHistory(profile, siteUrl)
    .filter(({ shown }) => shown)
    .map(({ url }) => new URL(url).pathname)
    .filter((path) => visitedPaths.includes(path));
}

test('in a quiet visit no page stays in the browser’s own list, and Back leads to the page before ours', async () => {
  const shown = await withVisit(
    async ({ page, siteUrl, previousUrl }) => {
      await page.goto(`${siteUrl}using/`);
      const button = page.locator('#quiet-visit button');
      assert.equal(await button.getAttribute('aria-pressed'), 'false');
      await button.click();
      assert.equal(await button.getAttribute('aria-pressed'), 'true');
      const length = await page.evaluate(() => history.length);
      for (const next of visitedPaths) await followLink(page, next);
      assert.equal(await page.evaluate(() => history.length), length);
      await page.click('#leave');
      await page.waitForURL(/bbc/);
      await page.goBack({ waitUntil: 'commit' });
      await page.waitForTimeout(300);
      assert.equal(page.url(), previousUrl);
    },
    { after: visibleHistory },
  );
  assert.deepEqual(shown, []);
});

test('without the quiet visit the pages do stay in that list, so the test above can fail', async () => {
  const shown = await withVisit(
    async ({ page, siteUrl }) => {
      await page.goto(`${siteUrl}using/`);
      for (const next of visitedPaths) await followLink(page, next);
    },
    { after: visibleHistory },
  );
  assert.deepEqual(shown?.sort(), [...visitedPaths].sort());
});

test('the quiet visit can be switched off again, and is for this tab only', () =>
  withVisit(async ({ page, context, siteUrl }) => {
    const button = page.locator('#quiet-visit button');
    await page.goto(`${siteUrl}using/`);
    await button.click();
    const other = await context.newPage();
    await other.goto(`${siteUrl}using/`);
    assert.equal(await other.locator('#quiet-visit button').getAttribute('aria-pressed'), 'false');
    await button.click();
    await followLink(page, '/steps/');
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForTimeout(300);
    assert.equal(new URL(page.url()).pathname, '/using/');
  }));

test('without script the switch is not shown and the page says why', () =>
  withVisit(
    async ({ page, siteUrl }) => {
      await page.goto(`${siteUrl}using/`);
      assert.equal(await page.locator('#quiet-visit').isVisible(), false);
      assert.match(await page.locator('main').innerText(), /scripts are switched off/);
    },
    { javaScriptEnabled: false },
  ));

test('in a quiet visit the title in the tab is still the page’s own', () =>
  withVisit(async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}using/`);
    await page.click('#quiet-visit button');
    await followLink(page, '/steps/');
    assert.match(await page.title(), /^First steps/);
    assert.match(await visibleText(page), /Today/);
  }));

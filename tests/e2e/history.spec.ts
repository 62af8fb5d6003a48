import { readHistory } from './browser-history.ts';
import { expect, test } from './fixtures.ts';
import { followLink } from './visit-steps.ts';

/** Chromium gives the title of the page that the exit leads to to the address that was replaced on the way. */
const neutralTitle = /^(Midshire information( –)?|Weather)$/;

/**
 * Longer than the five seconds of its own clock after which Chromium takes no new title of a loaded page for its history. A
 * slower machine waits longer, never shorter.
 */
const titleUpdateMs = 6500;

// A browser with a profile costs as much as ten pages, so each of these visits answers several questions.
test('the history on disk holds neutral titles and no loaded word, after short and long reading', async ({
  openProfile,
  siteUrl,
}) => {
  const { page, profile, close } = await openProfile();
  await page.click('#go');
  await page.waitForTimeout(titleUpdateMs);
  await followLink(page, '/calls/');
  await followLink(page, '/steps/');
  await page.waitForTimeout(titleUpdateMs);
  await page.locator('.prose a[href="/keep/"]').first().click();
  await expect(page).toHaveURL('/keep/');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveURL('/steps/');
  for (const next of ['/notes/', '/tell/']) await followLink(page, next);
  await page.click('#leave');
  await page.waitForURL(/bbc/);
  await close();
  const rows = readHistory(profile, siteUrl);
  expect(rows.length).toBeGreaterThanOrEqual(6);
  for (const { url, title } of rows) {
    expect(title, url).toMatch(neutralTitle);
    expect(new URL(url).pathname + title).not.toMatch(/stalk|harass|police|victim|abuse/i);
  }
});

test('links within a page add no row to the history, and a tab that is closed, not left, has neutral titles', async ({
  openProfile,
  siteUrl,
}) => {
  const { page, profile, close } = await openProfile();
  await page.click('#go');
  await page.waitForTimeout(titleUpdateMs);
  await followLink(page, '/calls/');
  await page.click('.chips a >> nth=3');
  await expect(page).toHaveURL('/calls/');
  const heading = page.locator('h2:focus');
  await expect(heading).toBeVisible();
  const top = await heading.evaluate((element) => element.getBoundingClientRect().top);
  const bar = await page.locator('.bar').evaluate((element) => element.getBoundingClientRect().bottom);
  expect(top, 'the heading is not under the bar').toBeGreaterThanOrEqual(bar);
  await page.context().newPage();
  await page.close();
  await close();
  const rows = readHistory(profile, siteUrl);
  expect(rows.length).toBeGreaterThanOrEqual(2);
  expect(rows.filter(({ url }) => url.includes('#'))).toEqual([]);
  for (const { url, title } of rows) expect(title, url).toMatch(neutralTitle);
});

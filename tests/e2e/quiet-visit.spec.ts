import { readHistory } from './browser-history.ts';
import { expect, type Page, test } from './fixtures.ts';
import { followLink, visibleText } from './visit-steps.ts';

// The tests that read the history start a whole browser themselves.
test.use({ pagesOnly: true });

const visitedPaths = ['/steps/', '/calls/', '/tell/', '/notes/'];

/** The pages we read that the browser's own history page would show. */
function visibleHistory(profile: string, siteUrl: string): string[] {
  return readHistory(profile, siteUrl)
    .filter(({ shown }) => shown)
    .map(({ url }) => new URL(url).pathname)
    .filter((path) => visitedPaths.includes(path));
}

const quietButton = (page: Page) => page.locator('#quiet-visit button');

test('in a quiet visit no page stays in the browser’s own list, and Back leads to the page before ours', async ({
  openProfile,
  siteUrl,
  previousUrl,
}) => {
  const { page, profile, close } = await openProfile();
  await page.goto('/using/');
  await expect(quietButton(page)).toHaveAttribute('aria-pressed', 'false');
  await quietButton(page).click();
  await expect(quietButton(page)).toHaveAttribute('aria-pressed', 'true');
  const length = await page.evaluate(() => history.length);
  for (const next of visitedPaths) await followLink(page, next);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await page.click('#leave');
  await page.waitForURL(/bbc/);
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveURL(previousUrl);
  await close();
  expect(visibleHistory(profile, siteUrl)).toEqual([]);
});

test('without the quiet visit the pages do stay in that list, so the test above can fail', async ({
  openProfile,
  siteUrl,
}) => {
  const { page, profile, close } = await openProfile();
  await page.goto('/using/');
  for (const next of visitedPaths) await followLink(page, next);
  await close();
  expect(visibleHistory(profile, siteUrl).sort()).toEqual([...visitedPaths].sort());
});

test('the quiet visit holds in tabs that are opened from it, and can be switched off again in all', async ({
  page,
}) => {
  await page.goto('/using/');
  await quietButton(page).click();
  const opened = page.context().waitForEvent('page');
  await page
    .locator('a[href="/steps/"]')
    .filter({ visible: true })
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  const other = await opened;
  // A new tab begins at a blank page, which has no storage.
  const mark = () => other.evaluate(() => sessionStorage.getItem('tab')).catch(() => undefined);
  await expect.poll(mark).toBe('quiet');
  await quietButton(page).click();
  await expect.poll(mark).toBe('plain');
  await followLink(page, '/steps/');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveURL('/using/');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('without script the switch is not shown and the page says why', async ({ page }) => {
    await page.goto('/using/');
    await expect(page.locator('#quiet-visit')).toBeHidden();
    await expect(page.locator('main')).toContainText('scripts are switched off', { useInnerText: true });
  });
});

test('in a quiet visit the title in the tab is still the page’s own', async ({ page }) => {
  await page.goto('/using/');
  await quietButton(page).click();
  await followLink(page, '/steps/');
  await expect(page).toHaveTitle(/^First steps/);
  expect(await visibleText(page)).toMatch(/Today/);
});

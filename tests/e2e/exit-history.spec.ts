import { readFileSync } from 'node:fs';
import { siteFolder } from '../support/built-site-fixture.ts';
import { expect, type Page, test } from './fixtures.ts';
import { followLink, readThreePages, visibleText, waitForExit } from './visit-steps.ts';

// Back restores a page from the back/forward cache, and an error page is the browser's own: only the whole browser has these.

/** Presses Back so many times. Until another page than ours is there, nothing of ours may show at any moment. */
async function assertBackShowsNothing(page: Page, times: number, ours: string): Promise<string[]> {
  const addresses: string[] = [];
  for (let press = 0; press < times; press++) {
    await page.goBack({ waitUntil: 'commit' }).catch(() => {});
    const shown: string[] = [];
    const lookOnce = async () => {
      shown.push(await visibleText(page).catch(() => ''));
      return page.url();
    };
    await expect.poll(lookOnce, { message: `Back ${press + 1}`, intervals: [50] }).not.toContain(ours);
    await lookOnce();
    expect(shown.join('\n')).not.toMatch(/leave this site|stalk|harass/i);
    addresses.push(page.url());
  }
  return addresses;
}

test('after three pages and the exit, Back four times never shows our page, in a browser that keeps no page whole', async ({
  openProfile,
  siteUrl,
  previousUrl,
}) => {
  const { page } = await openProfile({ keepsPages: false });
  await readThreePages(page);
  await page.click('#leave');
  await waitForExit(page);
  const addresses = await assertBackShowsNothing(page, 4, siteUrl);
  expect(addresses, 'Back leads in the end to the page before ours').toContain(previousUrl);
});

test('after coming back from another website, the exit leaves nothing to which Forward leads', async ({
  page,
  siteUrl,
  serveContent,
}) => {
  const elsewhere = await serveContent((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<title>A line about stalking</title>');
  });
  await readThreePages(page);
  await page.goto(elsewhere);
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => visibleText(page)).toMatch(/leave this site/i);
  await page.click('#leave');
  await waitForExit(page);
  const inspector = await page.context().newCDPSession(page);
  const { currentIndex, entries } = await inspector.send('Page.getNavigationHistory');
  expect(entries.slice(currentIndex + 1)).toEqual([]);
  await assertBackShowsNothing(page, 4, siteUrl);
});

test('without a network, Back and a reload of the browser’s error page leave again once there is one', async ({
  page,
  siteUrl,
}) => {
  await readThreePages(page);
  await page.click('#leave');
  await waitForExit(page);
  await page.context().setOffline(true);
  await page.goBack({ waitUntil: 'commit' }).catch(() => {});
  await expect.poll(() => page.url()).toContain('chrome-error:');
  await page.context().setOffline(false);
  await page.reload({ waitUntil: 'commit' }).catch(() => {});
  await waitForExit(page);
  // A page that the visitor asks for is shown, from an error page too.
  await page.context().setOffline(true);
  await page.goBack({ waitUntil: 'commit' }).catch(() => {});
  await page.context().setOffline(false);
  await page.goto(`${siteUrl}signs/`);
  await expect.poll(() => visibleText(page)).toMatch(/danger/i);
});

test('an ordinary visit after leaving shows our pages again', async ({ page }) => {
  await readThreePages(page);
  await page.click('#leave');
  await waitForExit(page);
  await page.goto('/');
  expect(await visibleText(page)).toMatch(/Helplines/);
  await followLink(page, '/calls/');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveURL('/');
  await expect.poll(() => visibleText(page)).toMatch(/Helplines/);
});

test('Back within our pages works before leaving, and the title is the page’s own', async ({ page }) => {
  await readThreePages(page);
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => visibleText(page)).toMatch(/The people on these lines/);
  await expect(page).toHaveTitle(/^Helplines/);
});

test('all tabs of this site leave with one, and a later visit stays', async ({ page, exitSite }) => {
  await readThreePages(page);
  const others = [await page.context().newPage(), await page.context().newPage()];
  for (const other of others) await other.goto('/near/');
  await page.click('#leave');
  for (const each of [page, ...others]) await waitForExit(each);
  expect(exitSite.requests).toHaveLength(3);
  const later = await page.context().newPage();
  await later.goto('/near/');
  await page.goBack({ waitUntil: 'commit' });
  await waitForExit(page);
  expect(await visibleText(later), 'Back in a tab that was left takes nothing along').toMatch(/Help near/);
});

test('ten fast presses are one exit', async ({ page, siteUrl, exitSite }) => {
  await readThreePages(page);
  const before = await page.evaluate(() => history.length);
  await page.evaluate(() => {
    for (let press = 0; press < 10; press++) document.getElementById('leave')?.click();
  });
  await waitForExit(page);
  expect(exitSite.requests).toHaveLength(1);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await assertBackShowsNothing(page, 4, siteUrl);
});

test('while the page is still arriving, the exit works and leaves nothing behind', async ({
  page,
  serveContent,
}) => {
  const fullPage = readFileSync(`${siteFolder}/first/index.html`, 'utf8');
  const address = await serveContent((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    // The rest of the page never comes.
    response.write(fullPage.slice(0, fullPage.indexOf('<main')));
  });
  const before = await page.evaluate(() => history.length);
  await page.goto(`${address}first/`, { waitUntil: 'commit' });
  await page.locator('#leave').click({ noWaitAfter: true });
  await waitForExit(page);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await assertBackShowsNothing(page, 2, address);
});

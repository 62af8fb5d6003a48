import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { siteFolder } from '../support/built-site-fixture.ts';
import { readHistory } from './browser-history.ts';
import { expect, type Page, test as visitTest } from './fixtures.ts';
import { playKeys, quickTaps } from './visit-steps.ts';

const exampleEmbed = readFileSync('docs/examples/library.html', 'utf8');

interface PanelFixtures {
  /** Opens the page of a library that embeds our panel, the example of the guides at our address, and returns its address. */
  openLibrary: (page: Page, change?: (html: string) => string) => Promise<string>;
}

const test = visitTest.extend<PanelFixtures>({
  openLibrary: async ({ siteUrl, serveContent }, use) => {
    await use(async (page, change = (html) => html) => {
      const html = change(exampleEmbed.replace(/(?<=<iframe src=")https:\/\/[^/]+\//, siteUrl));
      const handle: Parameters<typeof serveContent>[0] = (_, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(html);
      };
      // For the browser this is another site than ours.
      const address = await serveContent(handle, '127.0.0.1');
      await page.goto(address);
      return address;
    });
  },
});

test.use({ pagesOnly: true });

test('the example has the line that our page for webmasters shows', () => {
  const page = load(readFileSync(`${siteFolder}/frame/index.html`, 'utf8'));
  const code = page('main pre code').text();
  expect(code).toMatch(/^<iframe src="https:\/\/[^"]+\/panel\/" title="[^"]+"/);
  expect(exampleEmbed).toContain(code);
});

test('the box shows numbers and first steps on another site, and the visit is one to that site', async ({
  openProfile,
  openLibrary,
  siteUrl,
}) => {
  const { page, profile, close } = await openProfile();
  const address = await openLibrary(page);
  const panel = page.frameLocator('iframe');
  await panel.getByRole('heading', { level: 1 }).waitFor();
  expect(await panel.locator('body').innerText()).toMatch(/999[\s\S]*0808.802.0300[\s\S]*First steps/);
  await expect(page).toHaveURL(address);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await expect(panel.locator('a[href]:not([href^="tel:"], [href^="sms:"], [href^="#"])')).toHaveCount(1);
  await close();
  const ours = readHistory(profile, siteUrl).map(({ url }) => url);
  expect(ours, 'our address is in no row of the history').toEqual([]);
});

for (const way of ['a press', 'the Shift key'])
  test(`leaving the box by ${way} takes the whole window off both sites`, async ({ page, openLibrary }) => {
    await openLibrary(page);
    const panel = page.frameLocator('iframe');
    await panel.getByRole('heading', { level: 1 }).click();
    if (way === 'a press') await panel.locator('#leave').click();
    else await playKeys(page, quickTaps);
    await page.waitForURL(/bbc/);
  });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('without script the exit of the box leaves the whole window too', async ({ page, openLibrary }) => {
    await openLibrary(page);
    await page.frameLocator('iframe').locator('#leave').click();
    await page.waitForURL(/bbc/);
  });
});

test('where a sandbox keeps the box in, leaving at least leaves it blank', async ({ page, openLibrary }) => {
  const sandbox = 'sandbox="allow-scripts allow-same-origin"';
  const address = await openLibrary(page, (html) => html.replace('<iframe', `<iframe ${sandbox}`));
  const panel = page.frameLocator('iframe');
  await expect(panel.locator('html')).toContainText('999');
  await panel.locator('#leave').click();
  await expect(panel.locator('html')).not.toContainText('999');
  await expect(panel.locator('html')).toContainText('If this page stays, close it.');
  await expect(page).toHaveURL(address);
});

test('a sandbox with the permissions that our page for webmasters lists lets the box leave', async ({
  page,
  openLibrary,
}) => {
  const guide = load(readFileSync(`${siteFolder}/frame/index.html`, 'utf8'));
  const permissions = guide('main li code')
    .toArray()
    .map((code) => guide(code).text());
  expect(permissions.length).toBeGreaterThan(1);
  await openLibrary(page, (html) => html.replace('<iframe', `<iframe sandbox="${permissions.join(' ')}"`));
  await page.frameLocator('iframe').locator('#leave').click();
  await page.waitForURL(/bbc/);
});

test('without script a box that may not leave says what to do', async ({ page, openLibrary }) => {
  await openLibrary(page, (html) => html.replace('<iframe', '<iframe sandbox=""'));
  await expect(page.frameLocator('iframe').locator('body')).toContainText(
    'If the button does nothing, close this page.',
    { useInnerText: true },
  );
});

test('the hint about Shift is there while the box has the focus', async ({ page, openLibrary }) => {
  await openLibrary(page);
  const panel = page.frameLocator('iframe');
  await expect(panel.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(panel.locator('#leave-hint')).toHaveText('');
  await panel.getByRole('heading', { level: 1 }).click();
  await expect(panel.locator('#leave-hint')).toHaveText(/Shift/);
});

for (const other of ['', 'calls/', 'notes/here/', 'frame/', 'panel/nothing/'])
  test(`no other page of ours stands in a frame (/${other})`, async ({ page, openLibrary }) => {
    await openLibrary(page, (html) => html.replace('/panel/', `/${other}`));
    await page.waitForLoadState('load');
    const frame = page.frames().find((each) => each !== page.mainFrame());
    const text = await frame?.evaluate(() => document.body?.innerText ?? '').catch(() => '');
    expect(text ?? '').not.toMatch(/999/);
  });

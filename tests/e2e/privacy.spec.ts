import { representativeSample } from '../../src/accessibility/runner/representative-sample.ts';
import { builtPages } from '../support/built-site-fixture.ts';
import { expect, type Page, test } from './fixtures.ts';
import { followLink } from './visit-steps.ts';

/** What a page could leave behind through the interfaces of a browser. */
function readStorage(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

const emptyStorage = { cookies: '', local: [], session: [], databases: [], caches: [], workers: 0 };

// Pages that hold every shape of element; the weekly third-party-requests suite opens all pages of all packs.
const sample = new Set(representativeSample(builtPages).map(({ file }) => file));

test('no page asks another host for anything, breaks its own policy or keeps anything', async ({
  page,
  siteUrl,
}) => {
  const foreign: string[] = [];
  const complaints: string[] = [];
  const kinds = new Set<string>();
  page.on('request', (request) => {
    if (!request.url().startsWith(siteUrl)) foreign.push(request.url());
    kinds.add(new URL(request.url()).pathname.replace(/^(\/assets\/[a-z-]+)?.*?(\.[a-z]+)?$/, '$1$2'));
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  for (const { address } of builtPages.filter(({ file }) => sample.has(file))) {
    await page.goto(address);
    expect(await readStorage(page), address).toEqual(emptyStorage);
  }
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect([...kinds].sort(), 'pages, pictures and the script for typing only').toEqual([
    '',
    '/assets/favicon.svg',
    '/assets/logo.svg',
    '/assets/page.js',
    '/assets/part.js',
  ]);
});

test('a page paints with its first answer alone: the pictures may fail', async ({ page }) => {
  await page.route('**/assets/**', (route) => route.abort());
  await page.goto('/calls/');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('#leave')).toHaveCSS('background-color', 'rgb(163, 22, 33)');
});

test('leaving keeps one mark for the tab, and nothing of what was read', async ({ page }) => {
  await page.click('#go');
  await followLink(page, '/calls/');
  await page.click('#leave');
  await page.waitForURL(/bbc/);
  await page.goto('/');
  expect(await readStorage(page), 'an ordinary visit takes the mark off').toEqual(emptyStorage);
});

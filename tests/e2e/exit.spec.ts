import sharp from 'sharp';
import { screenReaderSequences } from '../support/shift-keys/screen-readers.ts';
import { expect, test } from './fixtures.ts';
import {
  followLink,
  playKeys,
  quickTaps,
  readThreePages,
  setHidden,
  visibleText,
  waitForExit,
} from './visit-steps.ts';

test.use({ pagesOnly: true });

test('with a site behind the exit that never answers, the page is blank at once', async ({
  page,
  siteUrl,
  exitSite,
}) => {
  exitSite.handle = () => {};
  await readThreePages(page);
  const inspector = await page.context().newCDPSession(page);
  await page.click('#leave', { noWaitAfter: true });
  /** How far the colours of the window are apart. While it waits for the other host, only the browser itself takes questions. */
  const colourRanges = async () => {
    const { data } = await inspector.send('Page.captureScreenshot');
    const { channels } = await sharp(Buffer.from(data, 'base64')).stats();
    return channels.map(({ min, max }) => max - min);
  };
  await expect.poll(colourRanges, 'every point has the same colour').toEqual([0, 0, 0]);
  const { targetInfo: tab } = await inspector.send('Target.getTargetInfo');
  expect(tab.title).toBe('Midshire information');
  expect(tab.url).toBe(siteUrl);
});

test('by keyboard: the exit is the second stop, and Enter leaves', async ({ page }) => {
  await readThreePages(page);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', '#main');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveId('leave');
  await page.keyboard.press('Enter');
  await waitForExit(page);
});

test('three quick taps of Shift leave, and the page says so before the last', async ({ page }) => {
  await readThreePages(page);
  await expect(page.locator('#leave-hint')).toHaveText(/Shift three times fast, or Tab/);
  const count = page.locator('#leave-count');
  await expect(count).toHaveAttribute('role', 'status');
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await count.evaluate((element) => {
    new MutationObserver(() => console.log(element.textContent)).observe(element, { childList: true });
  });
  await playKeys(page, quickTaps.slice(0, 2));
  await playKeys(page, quickTaps.slice(0, 4));
  await expect.poll(() => logged.join()).toContain('once more');
  expect(logged[0], 'one tap says nothing').toMatch(/once more/);
  await playKeys(page, quickTaps);
  await waitForExit(page);
});

test('no keys of a screen reader leave, in the browser too', async ({ page, exitSite }) => {
  await readThreePages(page);
  const played = screenReaderSequences.filter(({ strokes }) =>
    strokes.every(({ type }) => type.startsWith('key')),
  );
  expect(played.length).toBeGreaterThan(30);
  for (const { strokes } of played) {
    await playKeys(
      page,
      strokes.filter(({ repeat }) => !repeat),
    );
  }
  expect(await visibleText(page)).toMatch(/First steps/);
  expect(exitSite.requests).toEqual([]);
});

test('in a field the hint about Shift is gone, and switched off it stays away in this tab', async ({
  page,
}) => {
  await page.goto('/look/');
  const hint = page.locator('#leave-hint');
  await expect(hint).toHaveText(/Shift/);
  await page.focus('#look');
  await expect(hint).toHaveText('');
  await playKeys(page, quickTaps);
  await page.goto('/using/');
  await page.locator('#shift-key button').click();
  await expect(hint).toHaveText('');
  await followLink(page, '/steps/');
  await expect(hint).toHaveText('');
  await playKeys(page, quickTaps);
  await expect(page).toHaveURL('/steps/');
});

test('on a phone with large text the hint for a keyboard lies over nothing', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto('/steps/');
  const hint = page.locator('#leave-hint');
  await expect(hint).toHaveText(/Shift/);
  for (const size of ['100%', '200%', '400%']) {
    await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
    const { x = 0, width = 1 } = (await hint.boundingBox()) ?? {};
    expect(x + width, `${size}: its end is beside the screen`).toBeLessThanOrEqual(0);
    const scrolled =
      size === '400%'
        ? 0
        : await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(scrolled, `${size}: nothing to scroll sideways`).toBeLessThanOrEqual(0);
  }
});

for (const arrival of [
  '/complain/?q=my+ex',
  '/complain/?utm_source=x&fbclid=y#part-2',
  '/complain/#:~:text=supervisor',
])
  test(`the address bar shows the page alone after arriving at ${arrival}`, async ({ page }) => {
    await page.goto(arrival);
    expect(new URL(page.url()).href).toMatch(/\/complain\/$/);
    if (arrival.endsWith('#part-2')) await expect(page.locator('h2#part-2')).toBeInViewport();
  });

test('print and other windows see the neutral title', async ({ page }) => {
  await readThreePages(page);
  await page.evaluate(() => addEventListener('beforeprint', () => console.log(document.title)));
  const printed = page.waitForEvent('console');
  await page.pdf();
  expect((await printed).text()).toBe('Midshire information');
  await expect(page).toHaveTitle(/^First steps/);
});

test('Shift with another key, and Shift while typing, never leave', async ({ page, exitSite }) => {
  await readThreePages(page);
  for (let press = 0; press < 4; press++) await page.keyboard.press('Shift+Tab');
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'field';
    document.querySelector('main')?.prepend(field);
  });
  await page.focus('#field');
  await playKeys(page, quickTaps);
  await page.keyboard.type('SOS');
  // Leaving blanks the page within the event itself.
  expect(await visibleText(page)).toMatch(/First steps/);
  await expect(page).toHaveURL('/steps/');
  expect(exitSite.requests).toEqual([]);
});

test('a hidden tab has the neutral title, and its own again when it is shown', async ({ page }) => {
  await readThreePages(page);
  await setHidden(page, true);
  expect(await page.title()).toBe('Midshire information');
  await setHidden(page, false);
  expect(await page.title()).toMatch(/^First steps/);
});

test('nothing takes the focus when a page loads', async ({ page }) => {
  await readThreePages(page);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('Escape is kept from the browser once leaving has begun, and not before', async ({ page, exitSite }) => {
  exitSite.handle = () => {};
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await readThreePages(page);
  await page.evaluate(() =>
    addEventListener('keydown', (event) => console.log(`${event.key} ${event.defaultPrevented}`)),
  );
  await page.keyboard.press('Escape');
  await page.click('#leave', { noWaitAfter: true });
  await page.keyboard.press('Escape');
  await expect.poll(() => logged).toEqual(['Escape false', 'Escape true']);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('without script the exit is a plain link in this tab, and the page is blank while it is pressed', async ({
    page,
  }) => {
    await readThreePages(page);
    await page.locator('#leave').hover();
    await page.mouse.down();
    await expect(page.locator('main')).toBeHidden();
    await expect(page.locator('#leave')).toBeVisible();
    await page.mouse.up();
    await waitForExit(page);
    expect(page.context().pages()).toHaveLength(1);
  });
});

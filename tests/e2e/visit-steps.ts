import type { Page } from 'playwright/test';
import { type KeyStroke, taps } from '../support/shift-keys/strokes.ts';
import { exitHostname } from '../support/test-servers.ts';

/** Follows a link of the page and waits until the next page has loaded. */
export async function followLink(page: Page, href: string): Promise<void> {
  await page.locator(`a[href$="${href}"]`).filter({ visible: true }).first().click();
  await page.waitForURL((url) => url.pathname === href || url.href.endsWith(href));
  await page.waitForLoadState('load');
}

/** Goes from the page before ours to our home page and two pages more. */
export async function readThreePages(page: Page): Promise<void> {
  await page.click('#go');
  await followLink(page, '/calls/');
  await followLink(page, '/steps/');
}

/** Waits until the site behind the exit has loaded. */
export async function waitForExit(page: Page): Promise<void> {
  await page.waitForURL(`https://${exitHostname}/**`);
  await page.waitForLoadState('load');
}

/** What a person sees of the page at this moment: its text, or nothing where the page hides itself. */
export async function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const hidden =
      getComputedStyle(root).display === 'none' || getComputedStyle(root).visibility === 'hidden';
    return hidden ? '' : (document.body?.innerText ?? '');
  });
}

/** The addresses that a page requests from now on, without its icon, which a browser fetches when it has the time. */
export function trackRequests(page: Page): string[] {
  const requested: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!/^blob:|\/favicon\./.test(url)) requested.push(url);
  });
  return requested;
}

/** Tells the page that its tab is hidden, or shown again, as a browser does. */
export async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => now });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

/** Three quick taps of Shift. */
export const quickTaps = taps(60, 0, 200, 400);

const lastKeys = new WeakMap<Page, number>();

/** Plays keys with times of their own, which a busy machine does not change, a second after those before. */
export async function playKeys(page: Page, strokes: KeyStroke[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const start = Math.max(Date.now(), lastKeys.get(page) ?? 0) + 1000;
  lastKeys.set(page, start + Math.max(...strokes.map(({ at }) => at)));
  for (const { at, type, key = '', altKey, ctrlKey } of strokes)
    await session.send('Input.dispatchKeyEvent', {
      type: type === 'keydown' ? 'rawKeyDown' : 'keyUp',
      key,
      code: key === 'Shift' ? 'ShiftLeft' : key,
      windowsVirtualKeyCode: key === 'Shift' ? 16 : key.charCodeAt(0),
      modifiers: Number(Boolean(altKey)) + 2 * Number(Boolean(ctrlKey)),
      timestamp: (start + at) / 1000,
    });
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright';
import sharp from 'sharp';
import {
  followLink,
  sendHtml,
  siteFolder,
  type Visit,
  visibleText,
  withVisit,
} from '../support/browser-visit.ts';

const exitHostname = 'www.bbc.co.uk';

function testVisit(
  name: string,
  run: (v: Visit) => Promise<void>,
  options: Parameters<typeof withVisit>[1] = {},
) {
  test(name, async () => {
    await withVisit(run, options);
  });
}

async function readThreePages({ page }: Visit): Promise<void> {
  await page.click('#go');
  await followLink(page, '/calls/');
  await followLink(page, '/steps/');
}

async function waitForExit(page: Page): Promise<void> {
  await page.waitForURL(`https://${exitHostname}/**`);
  await page.waitForLoadState('load');
}

/** Presses Back so many times and sees, after each, that nothing of ours shows. */
async function assertBackShowsNothing(v: Visit, times: number): Promise<string[]> {
  const seenAddresses: string[] = [];
  for (let press = 0; press < times; press++) {
    await v.page.goBack({ waitUntil: 'commit' }).catch(() => {});
    await v.page.waitForTimeout(400);
    // A busy computer takes longer on the way out. All that time nothing of ours may show.
    for (let wait = 0; v.page.url().startsWith(v.siteUrl) && wait < 40; wait++) {
      assert.doesNotMatch(await visibleText(v.page).catch(() => ''), /leave this site|stalk|harass/i);
      await v.page.waitForTimeout(200);
    }
    const url = v.page.url();
    seenAddresses.push(url);
    assert.ok(!url.startsWith(v.siteUrl), `Back ${press + 1} shows ${url}`);
    assert.doesNotMatch(await visibleText(v.page), /stalk|harass/i);
  }
  return seenAddresses;
}

testVisit(
  'after three pages and the exit, Back four times never shows our page, in a browser that keeps no page whole',
  async (v) => {
    await readThreePages(v);
    await v.page.click('#leave');
    await waitForExit(v.page);
    const addresses = await assertBackShowsNothing(v, 4);
    assert.ok(addresses.includes(v.previousUrl), 'Back leads in the end to the page before ours');
  },
  { keepsPages: false },
);

testVisit('an ordinary visit after leaving shows our pages again', async (v) => {
  await readThreePages(v);
  await v.page.click('#leave');
  await waitForExit(v.page);
  await v.page.goto(v.siteUrl);
  assert.match(await visibleText(v.page), /Helplines/);
  await followLink(v.page, '/calls/');
  await v.page.goBack({ waitUntil: 'commit' });
  await v.page.waitForTimeout(300);
  assert.match(await visibleText(v.page), /Helplines/);
});

testVisit('Back within our pages works before leaving, and the title is the page’s own', async (v) => {
  await readThreePages(v);
  await v.page.goBack({ waitUntil: 'commit' });
  await v.page.waitForTimeout(300);
  assert.match(await visibleText(v.page), /These people listen/);
  assert.match(await v.page.title(), /^Helplines/);
});

testVisit(
  'with a site behind the exit that never answers, the page is blank at once',
  async (v) => {
    await readThreePages(v);
    const inspector = await v.context.newCDPSession(v.page);
    await v.page.click('#leave', { noWaitAfter: true });
    await v.page.waitForTimeout(300);
    // While it waits for the other host, the page takes no questions. The browser itself does.
    const { data } = await inspector.send('Page.captureScreenshot');
    const { channels } = await sharp(Buffer.from(data, 'base64')).stats();
    assert.deepEqual(
      channels.map(({ min, max }) => max - min),
      [0, 0, 0],
      'every point has the same colour',
    );
    const { targetInfos } = await inspector.send('Target.getTargets');
    const tab = targetInfos.find(({ type }) => type === 'page');
    assert.equal(tab?.title, 'Midshire information');
    assert.equal(tab.url, v.siteUrl);
  },
  { exit: () => {} },
);

testVisit('by keyboard: the exit is the second stop, and Enter leaves', async (v) => {
  await readThreePages(v);
  await v.page.keyboard.press('Tab');
  assert.equal(await v.page.evaluate(() => document.activeElement?.getAttribute('href')), '#main');
  await v.page.keyboard.press('Tab');
  assert.equal(await v.page.evaluate(() => document.activeElement?.id), 'leave');
  await v.page.keyboard.press('Enter');
  await waitForExit(v.page);
});

testVisit('Shift three times leaves, and each press is counted aloud', async (v) => {
  await readThreePages(v);
  const count = v.page.locator('#leave-count');
  assert.equal(await count.getAttribute('role'), 'status');
  await v.page.keyboard.press('Shift');
  assert.match((await count.textContent()) ?? '', /2/);
  assert.ok(await count.isVisible());
  await v.page.keyboard.press('Shift');
  assert.match((await count.textContent()) ?? '', /1/);
  await v.page.keyboard.press('Shift');
  await waitForExit(v.page);
});

testVisit('Shift with another key, and Shift while typing, never leave', async (v) => {
  await readThreePages(v);
  for (let press = 0; press < 4; press++) await v.page.keyboard.press('Shift+Tab');
  await v.page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'field';
    document.querySelector('main')?.prepend(field);
  });
  await v.page.focus('#field');
  for (let press = 0; press < 5; press++) await v.page.keyboard.press('Shift');
  await v.page.keyboard.type('SOS');
  await v.page.waitForTimeout(300);
  assert.ok(v.page.url().startsWith(v.siteUrl));
  assert.equal(v.exitRequests.length, 0);
});

testVisit('a hidden tab has the neutral title, and its own again when somebody looks', async (v) => {
  await readThreePages(v);
  const titleWhen = (hidden: boolean) =>
    v.page.evaluate((now) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => now });
      document.dispatchEvent(new Event('visibilitychange'));
      return document.title;
    }, hidden);
  assert.equal(await titleWhen(true), 'Midshire information');
  assert.match(await titleWhen(false), /^First steps/);
});

testVisit('nothing takes the focus when a page loads', async (v) => {
  await readThreePages(v);
  assert.equal(await v.page.evaluate(() => document.activeElement?.tagName), 'BODY');
});

testVisit('ten fast presses are one exit', async (v) => {
  await readThreePages(v);
  const before = await v.page.evaluate(() => history.length);
  await v.page.evaluate(() => {
    for (let press = 0; press < 10; press++) document.getElementById('leave')?.click();
  });
  await waitForExit(v.page);
  assert.equal(v.exitRequests.length, 1);
  assert.equal(await v.page.evaluate(() => history.length), before);
  await assertBackShowsNothing(v, 4);
});

testVisit(
  'Escape is kept from the browser once leaving has begun, and not before',
  async (v) => {
    const heard: string[] = [];
    v.page.on('console', (message) => heard.push(message.text()));
    await readThreePages(v);
    await v.page.evaluate(() =>
      addEventListener('keydown', (event) => console.log(`${event.key} ${event.defaultPrevented}`)),
    );
    await v.page.keyboard.press('Escape');
    await v.page.click('#leave', { noWaitAfter: true });
    await v.page.keyboard.press('Escape');
    await v.page.waitForTimeout(300);
    assert.deepEqual(heard, ['Escape false', 'Escape true']);
  },
  { exit: () => {} },
);

testVisit(
  'Escape after the exit does not stop it',
  async (v) => {
    await readThreePages(v);
    await v.page.click('#leave', { noWaitAfter: true });
    await v.page.keyboard.press('Escape');
    await v.page.waitForTimeout(100);
    await v.page.keyboard.press('Escape');
    await waitForExit(v.page);
  },
  { exit: (_, response) => setTimeout(() => sendHtml(response, '<title>Weather</title>'), 800) },
);

const fullPage = readFileSync(`${siteFolder}/first/index.html`, 'utf8');
const mainOffset = fullPage.indexOf('<main');

testVisit(
  'while the page is still arriving, the exit works and leaves nothing behind',
  async (v) => {
    await v.page.goto(`${v.siteUrl}first/`, { waitUntil: 'commit' });
    await v.page.locator('#leave').click({ noWaitAfter: true });
    await waitForExit(v.page);
    assert.equal(await v.page.evaluate(() => history.length), 3);
    await assertBackShowsNothing(v, 2);
  },
  {
    answer: (_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Cache-Control', 'no-store');
      // The rest of the page never comes.
      response.write(fullPage.slice(0, mainOffset));
    },
  },
);

testVisit(
  'without script the exit is a plain link in this tab, and the page is blank while it is pressed',
  async (v) => {
    await readThreePages(v);
    const box = await v.page.locator('#leave').boundingBox();
    assert.ok(box);
    await v.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await v.page.mouse.down();
    assert.equal(await v.page.locator('main').isVisible(), false);
    assert.equal(await v.page.locator('#leave').isVisible(), true);
    await v.page.mouse.up();
    await waitForExit(v.page);
    assert.equal(v.context.pages().length, 1);
  },
  { javaScriptEnabled: false },
);

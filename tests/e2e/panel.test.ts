import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { load } from 'cheerio';
import { type Visit, withVisit } from '../support/browser-visit.ts';
import { readHistory } from './browser-history.ts';

const exampleEmbed = readFileSync('docs/examples/library.html', 'utf8');

/** The site of a library with the box on one of its pages: the example of the guides, at our address. */
async function serveEmbeddingPage(ours: string, change: (page: string) => string): Promise<Server> {
  const page = change(exampleEmbed.replace(/(?<=<iframe src=")https:\/\/[^/]+\//, ours));
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(page);
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

test('the example has the line that our page for webmasters shows', () => {
  const page = load(readFileSync('dist/midshire/frame/index.html', 'utf8'));
  const code = page('main pre code').text();
  assert.match(code, /^<iframe src="https:\/\/[^"]+\/panel\/" title="[^"]+"/);
  assert.ok(exampleEmbed.includes(code));
});

/** Opens the box on a page of a library, which is another site than ours for the browser. */
async function withEmbeddingPage(
  v: Visit,
  run: (address: string) => Promise<void>,
  change = (page: string) => page,
): Promise<void> {
  const server = await serveEmbeddingPage(v.siteUrl, change);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    await v.page.goto(address);
    await run(address);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('the box shows numbers and first steps on another site, and the visit is one to that site', async () => {
  const addresses = await withVisit(
    (v) =>
      withEmbeddingPage(v, async (address) => {
        const box = v.page.frameLocator('iframe');
        await box.getByRole('heading', { level: 1 }).waitFor();
        assert.match(await box.locator('body').innerText(), /999[\s\S]*0808.802.0300[\s\S]*First steps/);
        assert.equal(v.page.url(), address);
        assert.equal(await v.page.evaluate(() => document.cookie), '');
        assert.equal(
          await box.locator('a[href]:not([href^="tel:"], [href^="sms:"], [href^="#"])').count(),
          1,
        );
      }),
    { after: ({ profile, siteUrl }) => readHistory(profile, siteUrl).map(({ url }) => url) },
  );
  assert.deepEqual(addresses, [], 'our address is in no row of the history');
});

for (const way of ['a press', 'the Shift key'])
  test(`leaving the box by ${way} takes the whole window off both sites`, () =>
    withVisit((v) =>
      withEmbeddingPage(v, async () => {
        const box = v.page.frameLocator('iframe');
        await box.getByRole('heading', { level: 1 }).click();
        if (way === 'a press') await box.locator('#leave').click();
        else for (let press = 0; press < 3; press++) await v.page.keyboard.press('Shift');
        await v.page.waitForURL(/bbc/);
      }),
    ));

test('without script the exit of the box leaves the whole window too', () =>
  withVisit(
    (v) =>
      withEmbeddingPage(v, async () => {
        await v.page.frameLocator('iframe').locator('#leave').click();
        await v.page.waitForURL(/bbc/);
      }),
    { javaScriptEnabled: false },
  ));

test('where a sandbox keeps the box in, leaving at least leaves it blank', () =>
  withVisit((v) =>
    withEmbeddingPage(
      v,
      async (address) => {
        const box = v.page.frameLocator('iframe');
        await box.locator('#leave').click();
        await v.page.waitForTimeout(500);
        assert.equal((await box.locator('html').textContent())?.includes('999'), false);
        assert.equal(v.page.url(), address);
      },
      (page) => page.replace('<iframe', '<iframe sandbox="allow-scripts allow-same-origin"'),
    ),
  ));

test('no other page of ours stands in a frame', () =>
  withVisit(async (v) => {
    for (const other of ['', 'calls/', 'notes/here/', 'frame/', 'panel/nothing/'])
      await withEmbeddingPage(
        v,
        async () => {
          await v.page.waitForLoadState('load');
          const box = v.page.frames().find((each) => each !== v.page.mainFrame());
          const words = await box?.evaluate(() => document.body?.innerText ?? '').catch(() => '');
          assert.doesNotMatch(words ?? '', /999/, other);
        },
        (page) => page.replace('/panel/', `/${other}`),
      );
  }));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followLink, type Visit, withVisit } from '../support/browser-visit.ts';
import { builtPages } from '../support/built-site-fixture.ts';

/** What a page could leave behind through the interfaces of a browser. */
function readStorage(v: Visit): Promise<Record<string, unknown>> {
  return v.page.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

const emptyStorage = { cookies: '', local: [], session: [], databases: [], caches: [], workers: 0 };

test('no page asks another host for anything, breaks its own policy or keeps anything', async () => {
  await withVisit(async (v) => {
    const foreign: string[] = [];
    const complaints: string[] = [];
    const kinds = new Set<string>();
    v.page.on('request', (request) => {
      if (!request.url().startsWith(v.siteUrl)) foreign.push(request.url());
      kinds.add(new URL(request.url()).pathname.replace(/^(\/assets\/[a-z-]+)?.*?(\.[a-z]+)?$/, '$1$2'));
    });
    v.page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${v.page.url()}: ${message.text()}`);
    });
    v.page.on('pageerror', (error) => complaints.push(String(error)));
    for (const { address } of builtPages) {
      await v.page.goto(v.siteUrl + address.slice(1));
      assert.deepEqual(await readStorage(v), emptyStorage, address);
    }
    assert.deepEqual(foreign, []);
    assert.deepEqual(complaints, []);
    assert.deepEqual(await v.context.cookies(), []);
    assert.deepEqual(
      [...kinds].sort(),
      ['', '.html', '/assets/favicon.svg', '/assets/logo.svg', '/assets/page.js', '/assets/part.js'],
      'pages, pictures and the script for typing only',
    );
  });
});

test('a page paints with its first answer alone: the pictures may fail', async () => {
  await withVisit(async (v) => {
    await v.page.route('**/assets/**', (route) => route.abort());
    await v.page.goto(`${v.siteUrl}calls/`);
    assert.equal(await v.page.locator('h1').isVisible(), true);
    const colour = await v.page.evaluate(() => {
      const link = document.getElementById('leave');
      return link && getComputedStyle(link).backgroundColor;
    });
    assert.equal(colour, 'rgb(161, 18, 18)');
  });
});

test('leaving keeps one mark for the tab, and nothing of what was read', async () => {
  await withVisit(async (v) => {
    await v.page.click('#go');
    await followLink(v.page, '/calls/');
    await v.page.click('#leave');
    await v.page.waitForURL(/bbc/);
    await v.page.goto(v.siteUrl);
    assert.deepEqual(await readStorage(v), emptyStorage, 'an ordinary visit takes the mark off');
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { load } from 'cheerio';
import { siteFolder } from '../support/built-site-fixture.ts';
import { openSearchSession, type SearchSession } from './search-session.ts';

let search: SearchSession;
before(async () => {
  search = await openSearchSession(siteFolder);
});
after(() => search.close());

const focusedElement = () =>
  search.page.evaluate(() => document.activeElement?.id || document.activeElement?.className);

test('arrows, Enter and Tab move to the results and back, and Escape clears', async () => {
  const { page } = search;
  await page.fill('#look', 'airtag in my bag');
  for (const key of ['ArrowDown', 'Enter', 'Tab']) {
    await page.focus('#look');
    await page.keyboard.press(key);
    if (key !== 'Tab') assert.equal(await focusedElement(), 'result__title', key);
    else assert.notEqual(await focusedElement(), 'look', key);
  }
  await page.focus('#look');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focusedElement(), 'look');
  await page.keyboard.press('Escape');
  assert.equal(await page.inputValue('#look'), '');
  assert.equal(await page.locator('.result').count(), 0);
});

test('the number of results is announced politely, once typing stops', async () => {
  const { page } = search;
  await page.fill('#look', 'restraining order');
  const shown = await page.locator('.result').count();
  await page.waitForFunction(
    (count) => document.querySelector('[data-status]')?.textContent?.startsWith(`${count} `),
    shown,
  );
  assert.equal(await page.getAttribute('[data-status]', 'role'), 'status');
});

test('a result names the part of the page and links to it, without another key, as soon as the headings have loaded', async () => {
  const pasted = await openSearchSession(siteFolder, 'beeping tag');
  const headingLink = pasted.page.locator('.result a[href*="#part-"]').first();
  await headingLink.waitFor();
  assert.match((await headingLink.getAttribute('href')) ?? '', /^\/[a-z/-]+\/#part-\d+$/);
  await pasted.close();
});

test('a search leaves nothing in the address, the history or any storage', async () => {
  const { page } = search;
  const kept = () =>
    page.evaluate(() => [
      location.href,
      history.length,
      document.cookie,
      localStorage.length,
      sessionStorage.length,
    ]);
  const before = await kept();
  for (const text of ['he has a knife', 'track my wife', 'qwxq vkjv']) await search.search(text);
  assert.deepEqual(await kept(), before);
  assert.deepEqual(before.slice(2), ['', 0, 0]);
});

test('a hidden tab clears the search', async () => {
  const { page } = search;
  await page.fill('#look', 'he has a knife');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
  });
  assert.equal(await page.inputValue('#look'), '');
  assert.equal(await page.locator('.result, [data-cards] [data-card]').count(), 0);
});

test('without script there is no box and no form, but common questions and the way to every page by its name', () => {
  const $ = load(readFileSync(`${siteFolder}/look/index.html`, 'utf8'));
  assert.ok($('.search').is('[hidden]'));
  assert.equal($('form').length, 0);
  assert.match($('main noscript').text(), /scripts are switched off/, 'why there is no box');
  assert.match($('main .prose > h2').text(), /Common questions/);
  assert.ok($('main .prose > ul a[href^="/"]').length > 10, 'links to pages');
  assert.ok($('main .prose > p a[href="/a-z/"]').length > 0, 'the way to every page');
  const aToZ = load(readFileSync(`${siteFolder}/a-z/index.html`, 'utf8'));
  assert.ok(aToZ('main .prose a[href^="/"]').length > 100, 'every page by its name');
});

test('above the keyboard of a phone, the field and the card, or the field and the first result, are in view', async () => {
  const { page } = search;
  const before = page.viewportSize() ?? { width: 1280, height: 720 };
  // What a keyboard leaves of a small phone.
  const [width, height] = [390, 370];
  await page.setViewportSize({ width, height });
  for (const [text, seen] of [
    ['he has a knife', '[data-cards] a'],
    ['airtag in my bag', '.result__title'],
  ] as const) {
    await search.search(text);
    const boxes = await Promise.all(['#look', seen].map((what) => page.locator(what).first().boundingBox()));
    for (const box of boxes)
      assert.ok(box && box.y >= 0 && box.y + box.height <= height, `${text}: ${box?.y}`);
  }
  await page.setViewportSize(before);
});

test('only in a viewport lower than 500 pixels is the field moved to the top', async () => {
  const { page } = search;
  const before = page.viewportSize() ?? { width: 1280, height: 720 };
  for (const [height, isMoved] of [
    [499, true],
    [500, false],
  ] as const) {
    await page.setViewportSize({ width: 390, height });
    await page.evaluate(() => scrollTo(0, 0));
    await search.search('airtag in my bag');
    assert.equal(await page.evaluate(() => scrollY > 0), isMoved, `${height} pixels`);
  }
  await page.setViewportSize(before);
});

test('the field takes 4,000 characters and no more', async () => {
  const typed = async (count: number) => {
    const field = search.page.locator('#look');
    await field.selectText();
    await search.page.keyboard.insertText('a'.repeat(count));
    return (await field.inputValue()).length;
  };
  assert.deepEqual([await typed(4000), await typed(4001)], [4000, 4000]);
});

test('the card comes before the note and the results for the keyboard', async () => {
  await search.search('he has a knife');
  await search.page.focus('#look');
  await search.page.keyboard.press('Tab');
  await search.page.keyboard.press('Tab');
  assert.equal(
    await search.page.evaluate(() =>
      document.activeElement?.closest('[data-card]')?.getAttribute('data-card'),
    ),
    'danger',
  );
});

test('a number finds its service first, and one of no service here says so, with how to check a caller', async () => {
  for (const text of ['0808 802 0300', '+44 808 802 0300', 'who is 08088020300'])
    assert.equal((await search.search(text)).addresses[0], '/calls/', text);
  assert.equal((await search.search('999')).addresses[0], '/first/');
  assert.equal((await search.search('101')).addresses[0], '/tell/');
  assert.equal((await search.search('0161 496 0000')).addresses[0], '/safer/phone/');
  assert.match(await search.page.innerText('[data-status]'), /not on this site/);
  await search.search('0808 802 0300');
  assert.doesNotMatch(await search.page.innerText('[data-status]'), /not on this site/);
});

test('another script or language leads to the languages at once', async () => {
  for (const text of ['м', 'допоможіть', 'ساعدني', '帮助', 'mój były mnie śledzi', 'mi ex me sigue ayuda'])
    assert.equal((await search.search(text)).addresses[0], '/formats/', text);
});

test('a long account is read to its end', async () => {
  const story = 'i met him at work two years ago and he has sent me letters and my manager knows. '.repeat(5);
  assert.deepEqual((await search.search(story)).cards, []);
  assert.deepEqual((await search.search(`${story} he is outside now with a knife`)).cards, ['danger']);
});

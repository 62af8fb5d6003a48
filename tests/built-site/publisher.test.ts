import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { load } from 'cheerio';
import { addDays } from '../../src/facts/dates.ts';
import { indexingOf } from '../../src/site/canonical.ts';
import { isPanelPath } from '../../src/site/page-path.ts';
import { activeAlerts } from '../../src/site/view-models/alerts.ts';
import { builtPages, siteFolder } from '../support/built-site-fixture.ts';
import { loadExampleSite } from '../support/example-site.ts';

const page = (address: string) => load(readFileSync(path.join(siteFolder, address, 'index.html'), 'utf8'));
const exampleSite = loadExampleSite();

test('the publisher’s ways to report come after the emergency and police numbers', () => {
  const $ = page('tell');
  const links = $('main a')
    .toArray()
    .map((element) => $(element).attr('href') ?? '');
  const numbers = ['tel:999', 'tel:101'].map((href) => links.indexOf(href));
  assert.ok(!numbers.includes(-1), links.join(' | '));
  const { phone, text, chat: liveChat, online, anonymous, stations } = exampleSite.brand.report;
  const digits = (number = '') => number.replaceAll(' ', '');
  for (const href of [
    `tel:${digits(phone)}`,
    `sms:${digits(text)}`,
    liveChat?.url,
    online,
    anonymous,
    stations,
  ])
    assert.ok(links.indexOf(href ?? '') > Math.max(...numbers), href);
  const chat = $('dt:contains("Live chat") + dd');
  assert.equal(chat.find('a').attr('href'), exampleSite.brand.report.chat?.url);
  assert.match(chat.text(), /Monday to Friday/);
});

test('a local service is a card with its area and the date on which the publisher checked it', () => {
  const $ = page('near');
  const card = $('.helpline').filter((_, element) =>
    $(element).text().includes('Midshire Stalking Advocacy'),
  );
  assert.equal(card.length, 1);
  assert.match(card.text(), /Midshire Police checked this on 2 November 2026/);
  assert.match(card.find('dt:contains("Where") + dd').text(), /^Midshire$/);
  assert.equal(card.find('a[href="tel:08081570120"]').length, 1);
});

test('the service for victims is on the page about what follows a report', () => {
  const text = page('after')('main').text();
  assert.match(text, /Midshire Police victim care/);
  assert.match(text, /020.7946.0110/);
});

test('legal notices and feedback are at the foot of every page but the panel', () => {
  for (const { html, file } of builtPages.filter(({ address }) => !isPanelPath(address)))
    for (const url of [...exampleSite.brand.legal.map((notice) => notice.url), exampleSite.brand.feedback])
      assert.ok(html.includes(`href="${url}"`), `${file}: ${url}`);
});

test('an alert is shown from its first day to its last, both included', () => {
  const { from, until } = exampleSite.brand.alerts[0] ?? { from: '', until: '' };
  const shown = (day: string) => activeAlerts(exampleSite, day).length;
  const days = [addDays(from, -1), from, addDays(from, 1), until, addDays(until, 1)];
  assert.deepEqual(days.map(shown), [0, 1, 1, 1, 0]);
});

test('the policy for search engines: this build, another, or none', () => {
  const home = exampleSite.page('home');
  const having = (canonical: typeof exampleSite.brand.canonical) =>
    indexingOf({ ...exampleSite, brand: { ...exampleSite.brand, canonical } }, home);
  const address = exampleSite.canonicalUrlOf(home);
  assert.deepEqual(having('own'), { noindex: false, canonical: address, inSitemap: true });
  assert.deepEqual(having('hidden'), { noindex: true, canonical: address, inSitemap: false });
  assert.deepEqual(having({ en: 'https://b.example' }), {
    noindex: false,
    canonical: 'https://b.example/',
    inSitemap: false,
  });
  assert.equal(indexingOf(exampleSite, exampleSite.page('not-found')).noindex, true);
});

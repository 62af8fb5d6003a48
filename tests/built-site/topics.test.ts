import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from 'cheerio';
import { parseTopicReferences } from '../../src/content/topics.ts';
import { builtPages as built } from '../support/built-site-fixture.ts';
import { loadExampleSite } from '../support/example-site.ts';

const exampleSite = loadExampleSite();
const listedPages = exampleSite.pages.filter(({ listed, id }) => listed !== false && id !== 'home');
const topics = JSON.parse(readFileSync('tests/fixtures/topics.json', 'utf8')) as { id: string }[];

test('each of the frozen topics is answered by a page or a part of one', () => {
  const answered = new Set(
    listedPages.flatMap((page) => parseTopicReferences(page).map(({ topic }) => topic)),
  );
  const missing = topics.map(({ id }) => id).filter((id) => !answered.has(id));
  assert.deepEqual(missing, []);
});

/** The internal pages to which a page links from its main element. */
function linksOn(address: string): Set<string> {
  const $ = load(built.find((page) => page.address === address)?.html ?? '');
  const links = $('main a[href^="/"]').toArray();
  return new Set(links.map((link) => link.attribs['href']?.split('#')[0] ?? ''));
}

for (const ids of [['a-to-z', 'a-to-z-second-half'], ['site-map']])
  test(`every page can be reached from the page "${ids.join('" and "')}"`, () => {
    const links = new Set(ids.flatMap((id) => [...linksOn(exampleSite.pathOf(exampleSite.page(id)))]));
    const missing = listedPages
      .filter((page) => !ids.includes(page.id) && !links.has(exampleSite.pathOf(page)))
      .map((page) => page.id);
    assert.deepEqual(missing, []);
  });

test('every page can be reached from the page that opens its section', () => {
  const missing = exampleSite.sections.flatMap(({ pages }) => {
    const [opening] = pages;
    const links = opening ? linksOn(exampleSite.pathOf(opening)) : new Set();
    return pages
      .filter((page) => page !== opening && !links.has(exampleSite.pathOf(page)))
      .map(({ id }) => id);
  });
  assert.deepEqual(missing, []);
});

test('the law of every nation can be reached from the first page about the law', () => {
  const links = linksOn(exampleSite.pathOf(exampleSite.page('the-law')));
  for (const area of ['scotland', 'northern-ireland'])
    assert.ok(links.has(exampleSite.pathOf(exampleSite.page(`at-a-glance-${area}`))), area);
});

test('every page but the first says when it was reviewed and what its sources are, and leads on', () => {
  const resting = built.filter(({ html }) => html.includes('Sources for this page'));
  assert.ok(resting.length > exampleSite.pages.length / 2, 'facts stand at the foot of most pages');
  for (const { address, html } of built.filter(({ address }) => !/^\/$|404|panel/.test(address))) {
    const $ = load(html);
    assert.match($('.review').text(), /Reviewed \d+ \w+ \d{4}/, address);
    assert.ok($('.next a').length >= 2, address);
    for (const fact of $('.review li').toArray()) assert.ok($(fact).find('span').length > 0, address);
  }
});

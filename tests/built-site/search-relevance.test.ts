import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { siteFolder } from '../support/built-site-fixture.ts';
import { loadExampleSite } from '../support/example-site.ts';
import { dangerQueries, recurringQueries, trackerQueries, victimQueries } from './search-examples.ts';
import { evaluateSearch, type LabelledQuery } from './search-metrics.ts';
import { openSearchSession, type SearchSession } from './search-session.ts';

const perpetratorPage = '/you/change/';
/** Compressed bytes fetched until the first result, code and headers included. Decision 020 sets 30 kB; that goal is open, issue 23: 155 pages, and words as they are pasted, take 35.6 kB. */
const maxBytes = 35_700;

let search: SearchSession;
before(async () => {
  search = await openSearchSession(siteFolder);
});
after(() => search.close());

const readQueries = (name: string) =>
  JSON.parse(readFileSync(`tests/fixtures/${name}.json`, 'utf8')) as LabelledQuery[];

describe('the right page comes first', () => {
  for (const { name, least, top1: leastFirst, top3: leastAmongThree } of [
    { name: 'search-queries', least: 75, top1: 0.75, top3: 0.9 },
    { name: 'search-queries-own', least: 250, top1: 0.75, top3: 0.9 },
    // Names of products, and what people notice. A guide shares its words with an older page about the whole subject.
    { name: 'search-queries-devices', least: 120, top1: 0.7, top3: 0.95 },
  ])
    test(`${name}: top3 at least ${leastAmongThree}, top1 at least ${leastFirst}, no query without a result`, async () => {
      const score = await evaluateSearch(readQueries(name), loadExampleSite(), search);
      assert.ok(score.n >= least);
      assert.ok(score.top3.share >= leastAmongThree, `top3 ${score.top3.share}`);
      assert.ok(score.top1.share >= leastFirst, `top1 ${score.top1.share}`);
      assert.ok(score.any3.share >= score.top3.share);
      assert.equal(score.none, 0);
      assert.ok(score.bytes <= maxBytes, `${score.bytes} bytes`);
    });

  test('every guide that visitors can choose is looked for in at least two ways', () => {
    const topics = readQueries('search-queries-devices').map(({ topics: [topic] }) => topic);
    const { pages, page } = loadExampleSite();
    const doors = page('which-device').body.components.filter(({ name }) => name === 'Door');
    assert.ok(doors.length > 1);
    for (const id of doors.map(({ attributes }) => attributes.get('page'))) {
      const guide = pages.find((each) => each.id === id);
      const queries = topics.filter((topic) => guide?.topics.includes(topic ?? ''));
      assert.ok(queries.length >= 2, `${id}: ${queries.length}`);
    }
  });

  test('a score can be bad: with shuffled topics hardly any page is right', async () => {
    const queries = readQueries('search-queries').slice(0, 20);
    const mixed = queries.map(({ q }, index) => ({ q, topics: queries.at(index - 7)?.topics ?? [] }));
    const { top3, misses } = await evaluateSearch(mixed, loadExampleSite(), search);
    assert.ok(top3.share < 0.3, `top3 ${top3.share}`);
    assert.ok(misses.length > 10);
  });
});

describe('help comes first', () => {
  for (const [card, texts] of Object.entries(dangerQueries))
    test(`the card "${card}" with its numbers is above the results`, async () => {
      for (const text of texts) {
        const { cards } = await search.search(text);
        assert.ok(cards.includes(card), `${text}: ${cards}`);
        const calls = await search.page.$$eval('[data-cards] a[href^="tel:"]', (links) =>
          links.map((link) => link.getAttribute('href')),
        );
        assert.ok(calls.includes('tel:999'), text);
        if (card === 'hope') assert.ok(calls.includes('tel:116123'), text);
      }
    });

  test('ordinary questions show no card', async () => {
    for (const text of ['airtag in my bag', 'restraining order', 'is it stalking', 'keep a diary'])
      assert.deepEqual((await search.search(text)).cards, [], text);
  });

  // Evidence is weighed, so a wish that could be a victim's question too may be taken for one; never the other way round.
  test('of people who want to track someone 95% see the page about that first', async () => {
    const missed: string[] = [];
    for (const text of trackerQueries)
      if ((await search.search(text)).addresses[0] !== perpetratorPage) missed.push(text);
    assert.ok(missed.length <= trackerQueries.length / 20, missed.join('; '));
  });

  test('past or repeated events lead to their topic first', async () => {
    for (const [text, address] of recurringQueries)
      assert.equal((await search.search(text)).addresses[0], address, text);
  });

  test('a person who is tracked does not', async () => {
    for (const text of victimQueries)
      assert.notEqual((await search.search(text)).addresses[0], perpetratorPage, text);
  });
});

describe('tolerates errors', () => {
  const first = async (text: string) => (await search.search(text)).addresses[0];

  for (const [typed, meant] of [
    ['harrasment', 'harassment'],
    ['stlaking', 'stalking'],
    ['air tag', 'airtag'],
    ['restrainingorder', 'restraining order'],
    ['passwrods', 'passwords'],
    ['NEIGHBOURS!!', 'neighbour'],
    ['claire’s law', "clare's law"],
    ['voice mail', 'voicemail'],
  ] as const)
    test(`"${typed}" finds what "${meant}" finds`, async () => {
      assert.equal(await first(typed), await first(meant));
    });

  test('Welsh words in the English site lead to the page about languages', async () => {
    for (const text of [
      ...['stelcio', 'stelcian', 'aflonyddu', 'cymorth yn gymraeg'],
      ...['ar-lein', 'ffôn', 'ffon', 'tracio', 'olrhain', 'olrhain fy ffôn', 'lluniau ar-lein'],
    ])
      assert.equal(await first(text), '/formats/', text);
  });

  test('Welsh words for danger lead to what to do in danger', async () => {
    for (const text of ['perygl', 'mewn perygl', 'bygwth', 'mae e’n fy mygwth'])
      assert.equal(await first(text), '/first/', text);
  });

  test('a partial word has results already', async () => {
    assert.equal(await first('helplin'), '/calls/');
    assert.ok((await search.search('ai')).addresses.length > 0);
  });

  test('unknown words end with the sections and a helpline, never with nothing', async () => {
    await search.search('qwxq vkjv');
    const end = await search.page.innerText('[data-results]');
    for (const { title } of loadExampleSite().sections.slice(0, -1)) assert.ok(end.includes(title), title);
    assert.match(end, /National Stalking Helpline:\s0808\s802\s0300/);
  });

  test('the services of the publisher are found', async () => {
    assert.ok((await search.search('midshire stalking advocacy')).addresses.slice(0, 3).includes('/near/'));
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio';
import { promptedFields } from '../../src/brand/scaffold/prompts.ts';
import { readInputs } from '../../src/site/inputs.ts';
import { createSites } from '../../src/site/site.ts';
import { builtPages } from '../support/built-site-fixture.ts';
import { loadExampleSite } from '../support/example-site.ts';

const loadPageAt = (address: string) => load(builtPages.find((page) => page.address === address)?.html ?? '');

test('a publisher is asked about typing and told what it means, and offers it only after a yes', () => {
  const field = promptedFields().find(({ path }) => path.join('.') === 'typing');
  assert.equal(field?.default, 'not-offered');
  assert.match(field.description, /see the screen, and saved files can be found\. Paper/);
});

test('without typing a build has no page for it, and links lead to paper', () => {
  const sources = readInputs(['brands/midshire']);
  const brands = sources.brands.map((brand) => ({ ...brand, typing: 'not-offered' as const }));
  const [without] = createSites({ ...sources, brands });
  const typed = loadExampleSite().pages.filter((page) => page.typed !== undefined);
  assert.equal(typed.length, 2);
  for (const { id, typed: paper = '' } of typed) {
    assert.equal(
      without?.pages.some((page) => page.id === id),
      false,
    );
    assert.equal(without?.page(id).id, paper);
  }
});

test('paper, the gate and the advice precede every field, and without script there is no field', () => {
  for (const { address, html } of builtPages) {
    if (['/', '/look/', '/404.html'].includes(address)) continue;
    assert.doesNotMatch(html, /<(?:input|textarea)/, address);
  }
  const order = ['/paper/#part', 'id="part-1"', 'Where to hide it</h2>', 'href="/notes/here/"'];
  const record = loadPageAt('/notes/')('main').html() ?? '';
  const places = order.map((marker) => record.indexOf(marker));
  assert.ok(
    places.every((place) => place > 0),
    String(places),
  );
  assert.equal(Math.max(...places), places.at(-1), 'the way to typing is the last');
  const text = loadPageAt('/notes/here/')('main').text();
  assert.match(text, /use paper or another device[\s\S]*Before you start[\s\S]*Use a device/);
});

test('on the check page numbers precede signs, every sign leads on, and nothing is scored or denied', () => {
  const $ = loadPageAt('/check/');
  const main = $('main');
  const html = main.html() ?? '';
  const [number, sign] = ['href="tel:999"', '<details class="disclosure"'].map((text) => html.indexOf(text));
  assert.ok(number !== undefined && sign !== undefined && 0 < number && number < sign, 'numbers first');
  const signs = main.find('.prose details.disclosure');
  assert.ok(signs.length >= 25);
  for (const sign of signs)
    assert.ok($(sign).find('a[href^="/"], a[href^="tel:"]').length > 0, $(sign).find('summary').text());
  assert.ok(main.find('.prose > h2').length >= 8, 'grouped by what a person notices');
  const text = main.text();
  assert.doesNotMatch(text, /(?:is|are|was) (?:not|n’t) stalking|your score|points|out of \d/i);
  assert.match(text, /None of these fits\s*It can still be serious/);
});

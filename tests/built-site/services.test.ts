import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from 'cheerio';
import { parse } from 'yaml';
import { builtPages } from '../support/built-site-fixture.ts';

const loadPageAt = (address: string) => load(builtPages.find((page) => page.address === address)?.html ?? '');

test('a person who cannot speak finds a line to text before the lines to call', () => {
  const $ = loadPageAt('/you/hope/');
  const main = $('main').html() ?? '';
  const [text, card] = [main.indexOf('href="sms:85258"'), main.indexOf('class="helpline"')];
  assert.ok(0 < text && text < card);
  const button = $('a.helpline__call[href="sms:85258"]').text().replaceAll('\u00A0', ' ').trim();
  assert.equal(button, 'Text SHOUT to 85258');
});

test('no page promises that a call or a text stays off a bill', () => {
  assert.ok(builtPages.length > 100);
  for (const { address, html } of builtPages)
    assert.doesNotMatch(load(html)('main').text(), /not (?:show|appear) on (?:your|the|a) bill/i, address);
});

test('no source for editors is on a page or in the data', () => {
  const records = ['services', 'advice', 'statistics', 'stalker-types'].flatMap((kind) =>
    parse(readFileSync(`content/facts/${kind}.yaml`, 'utf8')),
  );
  const forEditors: string[] = records.flatMap(({ sources }) =>
    sources.flatMap(({ kind, title }: { kind: string; title: string }) => (kind === 'other' ? [title] : [])),
  );
  assert.ok(forEditors.includes('source pages 0 and 2'));
  const data = readFileSync('dist/midshire/facts.json', 'utf8');
  const texts = builtPages.map(({ html }) => load(html)('.review, .sources').text());
  for (const title of forEditors) {
    assert.ok(!data.includes(JSON.stringify(title)), title);
    // A title of one word, such as the name of a website, may be a part of another.
    if (title.includes(' ')) assert.ok(!texts.some((text) => text.includes(title)), title);
  }
});

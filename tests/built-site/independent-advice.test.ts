import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { load } from 'cheerio';
import { builtPages, siteFolder } from '../support/built-site-fixture.ts';

const page = (address: string, folder = siteFolder) =>
  load(readFileSync(path.join(folder, address, 'index.html'), 'utf8'));
const otherPack = (id: string) => path.join(path.dirname(siteFolder), id);

test('independent advice says in text where it begins, whose words it is not, on whom it rests, and where it ends', () => {
  let blocks = 0;
  for (const { html, file } of builtPages.filter(({ html }) => html.includes('class="independent"'))) {
    const $ = load(html);
    for (const element of $('.independent').toArray()) {
      blocks++;
      const children = $(element).children().toArray();
      const [first, last] = [children.at(0), children.at(-1)].map((each) =>
        $(each).text().replaceAll(/\s+/g, ' ').trim(),
      );
      assert.match(
        first ?? '',
        /^Independent advice\s?These are not the words of Midshire Police\. They rest on guidance from \S.{3,}\.$/,
        file,
      );
      assert.equal(last, 'End of the independent advice.', file);
      assert.ok(children.length > 2, `${file}: the block is empty`);
    }
  }
  assert.ok(blocks >= 6, `${blocks} blocks`);
});

test('complaints name each step, its deadline and the body outside the force', () => {
  const text = page('complain')('main').text().replaceAll(/\s+/g, ' ');
  for (const words of [
    'Professional Standards Department',
    'Independent Office for Police Conduct',
    '28 days',
    'within three months',
    'within six months of the last incident',
    'Midshire Police Professional Standards',
  ])
    assert.ok(text.includes(words), words);
  assert.doesNotMatch(text, /your MP/);
});

test('the promise is in the voice of the publisher: of the police, or of a service that is not the police', () => {
  const promise = (id: string) =>
    page(
      'tell',
      otherPack(id),
    )('h2:contains("What we promise you")')
      .nextUntil('h2')
      .text()
      .replaceAll(/\s+/g, ' ')
      .trim();
  assert.match(
    promise('midshire'),
    /^We will listen to you.*We will tell you what we are doing about your report/,
  );
  assert.match(promise('fourtowns'), /^We aren’t the police.*We will help you to reach the police/);
  assert.doesNotMatch(promise('fourtowns'), /about your report, and why/);
  assert.match(promise('southmere'), /^We will give you the name of one officer/);
});

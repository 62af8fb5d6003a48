import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from 'cheerio';
import sharp from 'sharp';
import { parse } from 'yaml';

test('the social card is a PNG of the usual size', async () => {
  const { format, width, height } = await sharp(readFileSync('dist/midshire/card.png')).metadata();
  assert.deepEqual([format, width, height], ['png', 1200, 630]);
});

// A friend is told what a link shows; each half is compared with the pack itself.
test('the page about passing the site on says what its links show', () => {
  const { neutral, domains } = parse(readFileSync('brands/midshire/brand.yaml', 'utf8'));
  const page = load(readFileSync('dist/midshire/you/share/index.html', 'utf8'));
  const words = page('main').text().replace(/\s+/g, ' ');
  for (const shown of [neutral.title.en, neutral.description.en, domains.en])
    assert.ok(words.includes(shown), `${shown} in the words of the page`);
  const other = load(readFileSync('dist/midshire/calls/index.html', 'utf8'));
  assert.equal(other('meta[property="og:title"]').attr('content'), neutral.title.en);
  assert.equal(other('meta[property="og:description"]').attr('content'), neutral.description.en);
});

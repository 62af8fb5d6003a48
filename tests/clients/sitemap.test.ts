import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { load } from 'cheerio';
import { ErrorLevel, type SitemapItem, XMLToSitemapItemStream } from 'sitemap';
import { builtPages } from '../support/built-site-fixture.ts';
import { skipWithout } from '../support/optional-programs.ts';
import { listedPages, readBuilt } from './sources.ts';

const file = 'dist/midshire/sitemap.xml';

async function readSitemap(): Promise<SitemapItem[]> {
  const items: SitemapItem[] = [];
  // Otherwise it ignores what it does not know.
  const parser = new XMLToSitemapItemStream({ level: ErrorLevel.THROW });
  for await (const item of createReadStream(file).pipe(parser)) items.push(item);
  return items;
}

test('a crawler sees every listed page with its review date, and nothing else', async () => {
  const entries = (await readSitemap()).map(({ url, lastmod }) => `${url} ${lastmod}`);
  const expected = listedPages.map(({ url, reviewed }) => `${url} ${reviewed}`);
  assert.deepEqual(entries.toSorted(), expected.toSorted());
});

test('a crawler may index the pages of the sitemap and no others, each under its canonical address', async () => {
  const indexable = builtPages.flatMap(({ html }) => {
    const $ = load(html);
    return $('meta[name="robots"][content*="noindex"]').length > 0
      ? []
      : [$('link[rel="canonical"]').attr('href') ?? ''];
  });
  const urls = (await readSitemap()).map(({ url }) => url);
  assert.deepEqual(indexable.toSorted(), urls.toSorted());
});

test('the sitemap conforms to the schema of sitemaps.org', { skip: skipWithout('xmllint') }, () => {
  const schema = createRequire(import.meta.url)
    .resolve('sitemap/package.json')
    .replace('package.json', 'schema/sitemap.xsd');
  const validate = (input: string) =>
    spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, '-'], { input, encoding: 'utf8' });
  const { status, stderr } = validate(readBuilt('sitemap.xml'));
  assert.equal(status, 0, stderr);
  assert.match(
    validate(readBuilt('sitemap.xml').replace(/<lastmod>[\d-]+/, '<lastmod>today')).stderr,
    /today/,
  );
});

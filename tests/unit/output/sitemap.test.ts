import assert from 'node:assert/strict';
import { test } from 'node:test';
import { robotsTxt, securityTxt, sitemap } from '../../../src/output/sitemap.ts';
import { loadExampleSite } from '../../support/example-site.ts';

test('the sitemap has exactly the listed pages', () => {
  const exampleSite = loadExampleSite();
  const text = sitemap([exampleSite]);
  assert.equal(
    text.match(/<loc>/g)?.length,
    exampleSite.pages.filter(({ listed }) => listed !== false).length,
  );
  assert.doesNotMatch(text, /404/);
  assert.match(text, /<lastmod>\d{4}-\d{2}-\d{2}<\/lastmod>/);
  assert.match(
    robotsTxt(exampleSite.brand),
    /Sitemap: https:\/\/information\.midshire\.example\/sitemap\.xml/,
  );
});

test('security.txt has the fields that RFC 9116 requires', () => {
  const text = securityTxt(loadExampleSite().brand);
  assert.match(text, /^Contact: mailto:/m);
  assert.match(text, /^Expires: \d{4}-\d{2}-\d{2}T23:59:59Z$/m);
  assert.match(text, /^Canonical: https:\/\/.*\/\.well-known\/security\.txt$/m);
});

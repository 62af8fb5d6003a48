import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOnPage } from '../../../src/site/facts-on-page.ts';
import { loadSite } from '../../support/example-site.ts';

/** The facts of this page whose nations are only these, as ids. */
function factsOf(brandFolder: string, pageId: string, only: string): string[] {
  const site = loadSite(brandFolder);
  const page = site.pages.find(({ id }) => id === pageId);
  assert.ok(page);
  return factsOnPage(site, page).flatMap(({ id, nations }) => (nations.join() === only ? id : []));
}

test('frontmatter names facts of several nations, and a page has those of its readers', () => {
  // A component of the page shows the service of Northern Ireland in every copy; the frontmatter names the advice.
  assert.deepEqual(factsOf('brands/midshire', 'compensation', 'northern-ireland'), ['hl-ni-comp']);
  assert.ok(factsOf('brands/loughside', 'compensation', 'northern-ireland').includes('ad-ni-claim'));
  assert.ok(factsOf('brands/union-railway', 'compensation', 'northern-ireland').includes('ad-ni-claim'));
});

test('a page about a law has the facts of that law in every copy', () => {
  const read = () => factsOf('brands/midshire', 'your-rights-scotland', 'scotland');
  assert.ok(read().length > 2, String(read()));
});

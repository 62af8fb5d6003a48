import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breadcrumbsOf } from '../../../../src/site/view-models/breadcrumbs.ts';
import { loadExampleSite } from '../../../support/example-site.ts';

const site = loadExampleSite();

test('the breadcrumbs lead from the home page over the first page of the section to the page', () => {
  const section = site.sections.find(({ pages }) => pages.length > 2);
  const [opening, inner] = section?.pages ?? [];
  assert.ok(opening && inner);
  const ids = (page: typeof inner) => breadcrumbsOf(site, page).map(({ id }) => id);
  assert.deepEqual(ids(inner), ['home', opening.id, inner.id]);
  assert.deepEqual(ids(opening), ['home', opening.id]);
  assert.deepEqual(ids(site.page('home')), []);
  assert.deepEqual(ids(site.page('search')), ['home', 'search'], 'the menu of every page has it');
  assert.deepEqual(ids(site.page('glossary')).length, 3);
});

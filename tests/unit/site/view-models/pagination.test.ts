import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activeAlerts } from '../../../../src/site/view-models/alerts.ts';
import { breadcrumbsOf } from '../../../../src/site/view-models/breadcrumbs.ts';
import { adjacentPages } from '../../../../src/site/view-models/pagination.ts';
import { printablesOf } from '../../../../src/site/view-models/printables.ts';
import { loadExampleSite, loadSite } from '../../../support/example-site.ts';

const site = loadExampleSite();

test('the breadcrumbs lead from the home page over the first page of the section to the page', () => {
  const section = site.sections.find(({ pages }) => pages.length > 2);
  const [opening, inner] = section?.pages ?? [];
  assert.ok(opening && inner);
  const ids = (page: typeof inner) => breadcrumbsOf(site, page).map(({ id }) => id);
  assert.deepEqual(ids(inner), ['home', opening.id, inner.id]);
  assert.deepEqual(ids(opening), ['home', opening.id]);
  assert.deepEqual(ids(site.page('home')), []);
});

test('the neighbours of a page are those of its section, none beyond its ends', () => {
  for (const { pages } of site.sections)
    for (const [index, page] of pages.entries())
      assert.deepEqual(adjacentPages(site, page), { previous: pages[index - 1], next: pages[index + 1] });
  const stray = { ...site.page('home'), section: 'none' };
  assert.deepEqual(adjacentPages(site, stray), { previous: undefined, next: undefined });
});

test('an alert is shown from its first day to its last', () => {
  const [alert] = loadSite('tests/fixtures/brands/base').brand.alerts;
  assert.ok(alert);
  const alerts = [{ ...alert, from: '2026-11-10', until: '2026-11-20' }];
  const brand = { ...site.brand, alerts };
  const shown = (day: string) => activeAlerts({ ...site, brand }, day).length;
  assert.deepEqual(['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21'].map(shown), [0, 1, 1, 0]);
});

test('every PDF has a large-print version; a script that the font lacks has no PDF', () => {
  const paths = (languageTag: string, language = 'en') =>
    printablesOf({ ...site, language, languageTag }).map(({ path }) => path);
  assert.deepEqual(paths('en-GB'), [
    '/paper/notes.pdf',
    '/paper/notes-large.pdf',
    '/paper/notes.docx',
    '/paper/notes.csv',
    '/paper/card.pdf',
    '/paper/card-large.pdf',
    '/paper/leaflet.pdf',
    '/paper/leaflet-large.pdf',
  ]);
  assert.deepEqual(paths('ur', 'ur'), ['/ur/paper/notes.docx', '/ur/paper/notes.csv']);
  assert.equal(paths('uk', 'uk').length, 8, 'Cyrillic has letters');
});

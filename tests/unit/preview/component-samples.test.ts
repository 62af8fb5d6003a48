import assert from 'node:assert/strict';
import { test } from 'node:test';
import { componentRegistry } from '../../../src/content/component-registry.ts';
import { componentSamples, samplePage } from '../../../src/preview/component-samples.ts';
import type { Site } from '../../../src/site/site.ts';
import { sectionTrail } from '../../../src/site/view-models/section-trail.ts';
import { loadExampleSite, loadSite } from '../../support/example-site.ts';

const site = loadExampleSite();

test('a component is shown as the first page shows it, with its attributes', () => {
  const samples = componentSamples(site);
  assert.deepEqual(
    samples.find(({ name }) => name === 'EmergencyCall'),
    { name: 'EmergencyCall', attributes: {}, hasContent: false },
  );
  const term = samples.find(({ name }) => name === 'Term');
  assert.deepEqual(Object.keys(term?.attributes ?? {}), ['id']);
  assert.equal(samples.find(({ name }) => name === 'MayNotice')?.hasContent, true);
  assert.equal(new Set(samples.map(({ name }) => name)).size, samples.length);
});

test('every component has a sample, one that no page uses with what it needs', () => {
  const pages = site.pages.filter(({ body }) => !body.components.some(({ name }) => name === 'Papers'));
  const samples = componentSamples(Object.assign(Object.create(site), { pages }));
  assert.deepEqual(
    samples.map(({ name }) => name),
    Object.keys(componentRegistry),
  );
  const find = (wanted: string) => samples.find(({ name }) => name === wanted);
  assert.deepEqual(find('Papers'), { name: 'Papers', attributes: {}, hasContent: false });
  const page = find('Card')?.attributes['page'];
  assert.ok(pages.some(({ id }) => id === page));
  assert.equal(find('Card')?.hasContent, true);
  assert.ok(site.facts.get('services', String(find('Tap')?.attributes['service'])).phone);
});

test('a sample of the law comes from a page about a law that the publisher serves', () => {
  const scottish = loadSite('brands/strathlorn');
  const law = (pages: Site['pages']) =>
    componentSamples(Object.assign(Object.create(scottish), { pages })).find(
      ({ name }) => name === 'OrdersTable',
    )?.attributes['law'];
  assert.deepEqual([law(scottish.pages), law(scottish.pages.toReversed())], ['scotland', 'scotland']);
});

test('the sample page has pages before and after it', () => {
  const page = samplePage(site, 'Every component');
  assert.deepEqual([page.id, page.title], ['resentful', 'Every component']);
  const { previous, next } = sectionTrail(site, page) ?? {};
  assert.deepEqual([previous?.id, next?.id], ['rejected', 'intimacy-seeker']);
  assert.notEqual(site.page('resentful').title, 'Every component', 'the page of the site keeps its title');
});

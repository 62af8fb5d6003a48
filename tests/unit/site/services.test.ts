import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lawAreas } from '../../../src/content/law-areas.ts';
import { lineAlwaysOpen, lineForStalking, servicesFor } from '../../../src/site/services.ts';
import { loadSite } from '../../support/example-site.ts';

const site = loadSite('brands/midshire');

test('the two numbers on a page serve the publisher’s nation', () => {
  assert.equal(lineForStalking(site)?.id, 'hl-nsh');
  assert.equal(lineAlwaysOpen(site)?.id, 'hl-vs');
});

test('the two numbers beside the law of another nation serve that nation', () => {
  for (const area of ['scotland', 'northern-ireland'] as const)
    for (const line of [lineForStalking(site, lawAreas[area]), lineAlwaysOpen(site, lawAreas[area])])
      assert.ok(line?.nations.includes(area), `${area}: ${line?.id}`);
});

test('no service of another nation is listed for a need, whether the nation is the publisher’s or given', () => {
  for (const need of ['stalking', 'domestic-abuse', 'any-crime', 'young'])
    for (const nation of [undefined, 'scotland', 'northern-ireland'] as const) {
      const found = servicesFor(site, need, nation);
      assert.ok(found.length > 0, `${need} ${nation}`);
      const strangers = found.filter(({ nations }) => !nations.includes(nation ?? 'england'));
      assert.deepEqual(strangers, [], `${need} ${nation}`);
    }
});

test('pages about other laws stand by law, and in the order of their section', () => {
  const others = site.pages.filter(({ law }) => law && !site.lawAreas.includes(law));
  const [first, second] = [others.filter(({ law }) => law === 'scotland'), others.slice(-1)[0]?.law];
  assert.deepEqual(others.slice(0, first.length), first);
  assert.equal(second, 'northern-ireland');
  assert.deepEqual(
    first.map(({ order }) => order),
    first.map(({ order }) => order).toSorted((a, b) => a - b),
  );
});

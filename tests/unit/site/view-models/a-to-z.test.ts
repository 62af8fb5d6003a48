import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aToZ, divideAToZ } from '../../../../src/site/view-models/a-to-z.ts';
import { loadExampleSite, loadSite } from '../../../support/example-site.ts';

test('entries of the A to Z that also lead to a page of the publisher name our own page', () => {
  const ours = loadExampleSite();
  const lead = (at: typeof ours) =>
    aToZ(at)
      .flatMap(({ entries }) => entries)
      .filter(({ label }) => /^personal safety/i.test(label))
      .map(({ label }) => label);
  assert.deepEqual(lead(ours), ['Personal safety']);
  const trail = [{ name: { en: 'Personal safety' }, url: 'https://www.midshire.example/safety' }];
  const below = Object.create(ours, { brand: { value: { ...ours.brand, trail } } }) as typeof ours;
  assert.deepEqual(lead(below), ['Personal safety: Stay safer']);
});

test('no two entries of the A to Z have the same text, for readers under one law or under all', () => {
  for (const pack of ['midshire', 'union-railway']) {
    const entries = aToZ(loadSite(`brands/${pack}`)).flatMap((letter) => letter.entries);
    assert.ok(entries.length > 100);
    const twice = [...Map.groupBy(entries, ({ label }) => label.toLowerCase())].filter(
      ([, { length }]) => length > 1,
    );
    assert.deepEqual(
      twice.map(([words]) => words),
      [],
    );
  }
});

test('every entry begins with a capital, but a name with its capital later', () => {
  const ours = loadExampleSite();
  const also = ['break-in', 'iPhone', '999 by text', 'éclair'];
  const [first] = ours.pages.filter(({ id }) => id === 'helplines');
  assert.ok(first);
  const site = Object.create(ours, { pages: { value: [{ ...first, also }] } }) as typeof ours;
  const labels = aToZ(site).flatMap(({ entries }) => entries.map(({ label }) => label));
  assert.deepEqual(
    labels.toSorted(),
    ['999 by text', 'Break-in', 'Helplines', 'iPhone', 'Éclair'].toSorted(),
  );
});

test('the A to Z is divided at the letter where half of its entries are reached', () => {
  const letter = (name: string, count: number) => ({
    letter: name,
    entries: aToZ(loadExampleSite())
      .flatMap(({ entries }) => entries)
      .slice(0, count),
  });
  const divide = (...counts: number[]) =>
    divideAToZ(counts.map((count, index) => letter(String(index), count))).map(({ page }) => page);
  assert.deepEqual(divide(2, 2), ['a-to-z', 'a-to-z-second-half']);
  assert.deepEqual(divide(1, 3, 1), ['a-to-z', 'a-to-z', 'a-to-z-second-half']);
  assert.deepEqual(divide(3, 1, 1), ['a-to-z', 'a-to-z-second-half', 'a-to-z-second-half']);
  assert.deepEqual(divide(1), ['a-to-z']);
});

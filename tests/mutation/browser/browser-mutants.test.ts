import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { coveringTests } from './covering-tests.ts';
import { listBrowserMutants } from './list-mutants.ts';
import { readAcceptedMutants } from './mutant-results.ts';
import { runUnitMutants } from './run-mutants.ts';

const mutants = await listBrowserMutants();
const accepted = readAcceptedMutants();

test('there are mutants of every kind for each feature of safety, and no two have one id', () => {
  for (const feature of ['exit', 'opening-hours', 'record']) {
    const own = mutants.filter((mutant) => mutant.feature === feature);
    for (const kind of ['condition', 'list item', 'listener', 'attribute', 'call'])
      assert.ok(
        own.some((mutant) => mutant.kind === kind),
        `${feature}, ${kind}`,
      );
  }
  assert.ok(mutants.length >= 150);
  assert.equal(new Set(mutants.map(({ id }) => id)).size, mutants.length);
});

test('each mutant of a feature of safety has tests, which exist', () => {
  for (const mutant of mutants.filter(({ feature }) => feature !== 'search')) {
    const { unit = [], e2e } = coveringTests(mutant);
    const files = [...unit, ...(e2e?.specs ?? []).map((spec) => `tests/e2e/${spec}.ts`)];
    assert.ok(files.length > 0, mutant.id);
    for (const file of files) assert.ok(existsSync(file), file);
  }
});

test('each accepted mutant exists and has a reason', () => {
  const ids = new Set(mutants.map(({ id }) => id));
  for (const [id, reason] of accepted) {
    assert.ok(ids.has(id), id);
    assert.ok(reason.length > 20, id);
  }
});

test('a sample of ten is noticed by the unit tests; npm run test:mutation:browser tries them all', async () => {
  const tried = mutants.filter(
    ({ id, feature }) => feature !== 'record' && feature !== 'search' && !accepted.has(id),
  );
  const sample = Array.from(
    { length: 10 },
    (_, index) => tried[Math.floor(((index + 0.5) * tried.length) / 10)],
  );
  const survivors: string[] = [];
  await runUnitMutants(
    sample.flatMap((mutant) => mutant ?? []),
    ({ id }, killedBy) => {
      if (killedBy === null) survivors.push(id);
    },
  );
  assert.deepEqual(survivors, []);
});

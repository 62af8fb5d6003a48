import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { BrandFixture, cpuTimeSince, readBrandMutations } from '../../support/brand-fixture.ts';

const brandFixture = new BrandFixture();
after(() => brandFixture.cleanup());

/** CPU time, so that a busy computer fails no test. In milliseconds. */
const cpuBudgetMs = 1000;

test('the pack from which the broken ones are made is accepted without a diagnostic', () => {
  brandFixture.reset();
  const { accepted, printed } = brandFixture.read();
  assert.equal(printed, '0 problems, 0 warnings.');
  assert.equal(accepted, true);
});

const reportsFile = 'tests/fixtures/brands/expected-reports.txt';
const [, ...sections] = readFileSync(reportsFile, 'utf8').split(/^----- /m);
const expectedReports = new Map(
  sections.map((section) => {
    const end = section.indexOf('\n');
    return [section.slice(0, end), section.slice(end).trim()];
  }),
);
const faults = readBrandMutations().flatMap(({ file, faults: list }) =>
  list.map((fault) => ({ title: `${file}: ${fault.name}`, fault })),
);
const isUpdate = process.execArgv.includes('--test-update-snapshots');
const reports: string[] = [];

for (const { title, fault } of faults)
  test(`refused: ${title}`, () => {
    brandFixture.mutate(fault);
    const began = process.cpuUsage();
    const { accepted, printed } = brandFixture.read(fault.today);
    assert.ok(cpuTimeSince(began) < cpuBudgetMs);
    assert.equal(accepted, false, printed);
    if (isUpdate) reports.push(`----- ${title}\n\n${printed}\n`);
    else assert.equal(printed, expectedReports.get(title));
  });

test(`${reportsFile} has a report for each broken pack, and no other`, () => {
  assert.deepEqual(
    [...expectedReports.keys()],
    faults.map(({ title }) => title),
  );
});

// To update the file: node --test --test-update-snapshots tests/unit/brand/invalid-brands.test.ts
after(() => {
  if (isUpdate) writeFileSync(reportsFile, reports.join('\n'));
});

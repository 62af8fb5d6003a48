import assert from 'node:assert/strict';
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

const reports: string[] = [];
for (const { file, faults: list } of readBrandMutations())
  for (const fault of list)
    test(`refused: ${fault.name}`, () => {
      brandFixture.mutate(fault);
      const began = process.cpuUsage();
      const result = brandFixture.read(fault.today);
      assert.ok(cpuTimeSince(began) < cpuBudgetMs);
      assert.equal(result.accepted, false, result.printed);
      reports.push(`----- ${file}: ${fault.name}\n\n${result.printed}\n`);
    });

// Runs after the tests above, since node runs them in order. To update the file: node --test --test-update-snapshots
// tests/unit/brand/invalid-brands.test.ts
test('the reports of all broken packs are as in tests/fixtures/brands/expected-reports.txt', (t) => {
  t.assert.fileSnapshot(reports.join('\n'), 'tests/fixtures/brands/expected-reports.txt', {
    serializers: [(text: string) => text],
  });
});

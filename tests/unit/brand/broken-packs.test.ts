import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { faults, spentSince, Workshop } from '../../packs.ts';

const workshop = new Workshop();
after(() => workshop.remove());

/** Of the processor, so that a busy computer fails no test. In milliseconds. */
const patience = 1000;

test('the pack that the broken ones are made from is accepted without a word', () => {
  workshop.reset();
  const { accepted, printed } = workshop.read();
  assert.equal(printed, '0 problems, 0 warnings.');
  assert.equal(accepted, true);
});

const printed: string[] = [];
for (const { file, faults: list } of faults())
  for (const fault of list)
    test(`refused: ${fault.name}`, () => {
      workshop.damage(fault);
      const began = process.cpuUsage();
      const answer = workshop.read(fault.today);
      assert.ok(spentSince(began) < patience);
      assert.equal(answer.accepted, false, answer.printed);
      printed.push(`----- ${file}: ${fault.name}\n\n${answer.printed}\n`);
    });

// After the tests above, which node runs in the order in which they stand. To write the file anew:
// node --test --test-update-snapshots tests/unit/brand/broken-packs.test.ts
test('the reports of all broken packs are as in tests/fixtures/packs/reports.txt', (t) => {
  t.assert.fileSnapshot(printed.join('\n'), 'tests/fixtures/packs/reports.txt', {
    serializers: [(text: string) => text],
  });
});

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { BrandFixture, cpuTimeSince } from '../../support/brand-fixture.ts';
import { mutateAtRandom, SeededRandom } from '../../support/brand-fuzzer.ts';
import { seed } from '../../support/fuzz-seed.ts';

const brandFixture = new BrandFixture();
after(() => brandFixture.cleanup());

const count = 1000;
/** CPU time, so that a busy computer fails no test. In milliseconds. */
const cpuBudgetMs = 1000;

test(`${count} randomly broken packs are refused, none crashes, each within a second`, (t) => {
  t.diagnostic(`FUZZ_SEED=${seed}`);
  const chance = new SeededRandom(seed);
  let slowest = 0;
  for (let number = 1; number <= count; number++) {
    const how = mutateAtRandom(brandFixture, chance);
    const where = `FUZZ_SEED=${seed}, pack ${number}: ${how}`;
    const began = process.cpuUsage();
    let result: ReturnType<BrandFixture['read']> | undefined;
    assert.doesNotThrow(() => {
      result = brandFixture.read();
    }, where);
    slowest = Math.max(slowest, cpuTimeSince(began));
    assert.ok(slowest < cpuBudgetMs, `${where} took ${slowest} ms`);
    assert.equal(result?.accepted, false, `${where}\n${result?.printed}`);
    assert.match(result?.printed ?? '', /\n {2}Wrong: .+\.\n {2}Write: .+\.\n/, where);
  }
  t.diagnostic(`slowest answer: ${Math.round(slowest)} ms`);
});

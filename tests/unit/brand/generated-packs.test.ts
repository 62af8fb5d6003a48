import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { breakByChance, Chance } from '../../pack-generator.ts';
import { spentSince, Workshop } from '../../packs.ts';
import { seed } from '../../seed.ts';

const workshop = new Workshop();
after(() => workshop.remove());

const count = 1000;
/** Of the processor, so that a busy computer fails no test. In milliseconds. */
const patience = 1000;

test(`${count} packs broken by chance are refused, none crashes, each is answered within a second`, (t) => {
  t.diagnostic(`FUZZ_SEED=${seed}`);
  const chance = new Chance(seed);
  let slowest = 0;
  for (let number = 1; number <= count; number++) {
    const how = breakByChance(workshop, chance);
    const where = `FUZZ_SEED=${seed}, pack ${number}: ${how}`;
    const began = process.cpuUsage();
    let answer: ReturnType<Workshop['read']> | undefined;
    assert.doesNotThrow(() => {
      answer = workshop.read();
    }, where);
    slowest = Math.max(slowest, spentSince(began));
    assert.ok(slowest < patience, `${where} took ${slowest} ms`);
    assert.equal(answer?.accepted, false, `${where}\n${answer?.printed}`);
    assert.match(answer?.printed ?? '', /\n {2}Wrong: .+\.\n {2}Write: .+\.\n/, where);
  }
  t.diagnostic(`slowest answer: ${Math.round(slowest)} ms`);
});

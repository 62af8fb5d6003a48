import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testFolder } from '../../src/accessibility/index.ts';
import { correctPageBarriers } from '../fixtures/accessibility/correct-page-barriers.ts';
import { type BarrierMutation, siteBarriers } from '../fixtures/accessibility/site-barriers.ts';
import { siteFolder } from '../support/built-site-fixture.ts';
import { changedLines } from '../support/changed-lines.ts';
import { findUndetected, formatFailures, mutate } from './mutated-pages.ts';

const correctPagesFolder = 'tests/fixtures/accessibility/correct';

test('pages that are not ours and have no barrier raise nothing', async () => {
  const { findings, pages } = await testFolder({ folder: correctPagesFolder, failuresOnly: true });
  assert.ok(pages.length >= 3);
  assert.deepEqual(formatFailures(findings), []);
});

/** Whether all barriers are tried: as a change of the rules demands, and weekly. Otherwise one of each rule is. */
const triesAll =
  Boolean(process.env['ALL_BARRIERS']) ||
  changedLines('src/accessibility', 'tests/accessibility', 'tests/fixtures/accessibility').length > 0;

/** The barriers to try; `rules` are those that a barrier of another page tries already. */
function selectBarriers(
  list: readonly BarrierMutation[],
  rules: ReadonlySet<string> = new Set(),
): readonly BarrierMutation[] {
  if (triesAll) return list;
  return [...new Map(list.map((barrier) => [barrier.rule, barrier])).values()].filter(
    ({ rule }) => !rules.has(rule),
  );
}

const rulesOfCorrectPages = new Set(correctPageBarriers.map(({ rule }) => rule));

/** Some at a time, so that each test ends soon and progress is seen. */
function groupByPage(list: readonly BarrierMutation[]): BarrierMutation[][] {
  return Object.values(Object.groupBy(list, ({ page }) => page)).filter((part) => part !== undefined);
}

for (const part of groupByPage(selectBarriers(siteBarriers, rulesOfCorrectPages)))
  test(`${part.length} barriers put into our page ${part[0]?.page} are each caught by name`, async () => {
    assert.deepEqual(await findUndetected(siteFolder, mutate(siteFolder, part)), []);
  });

for (const part of groupByPage(selectBarriers(correctPageBarriers)))
  test(`${part.length} barriers put into ${part[0]?.page}, which is not ours, are each caught by name`, async () => {
    assert.deepEqual(await findUndetected(correctPagesFolder, mutate(correctPagesFolder, part)), []);
  });

test('there are enough barriers', () => {
  assert.ok(siteBarriers.length >= 60 && correctPageBarriers.length >= 40);
});

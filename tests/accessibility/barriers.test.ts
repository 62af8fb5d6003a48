import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testFolder } from '../../src/accessibility/test-folder.ts';
import { barriers } from '../fixtures/accessibility/barriers.ts';
import { type Mutation, mutations } from '../fixtures/accessibility/mutations.ts';
import { folder } from '../site/built.ts';
import { inWords, missed, spoil } from './spoilt.ts';

const foreign = 'tests/fixtures/accessibility/correct';

test('pages that are not ours and have no barrier raise nothing', async () => {
  const { findings, pages } = await testFolder({ folder: foreign });
  assert.ok(pages.length >= 3);
  assert.deepEqual(inWords(findings), []);
});

/** Some at a time, so that each test ends soon and progress is seen. */
function parts(list: readonly Mutation[]): Mutation[][] {
  return Object.values(Object.groupBy(list, ({ page }) => page)).filter((part) => part !== undefined);
}

for (const part of parts(mutations))
  test(`${part.length} barriers put into our page ${part[0]?.page} are each caught by name`, async () => {
    assert.deepEqual(await missed(folder, spoil(folder, part)), []);
  });

for (const part of parts(barriers))
  test(`${part.length} barriers put into ${part[0]?.page}, which is not ours, are each caught by name`, async () => {
    assert.deepEqual(await missed(foreign, spoil(foreign, part)), []);
  });

test('there are enough barriers', () => {
  assert.ok(mutations.length >= 60 && barriers.length >= 40);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lawAreaNames } from '../../../src/content/law-areas.ts';
import type { Page } from '../../../src/content/pages.ts';
import { loadExampleSite } from '../../support/example-site.ts';
import { sharedRuns } from '../../support/shared-prose.ts';

/** The law of each nation is written from its own sources: more in common than this was copied. */
const maxShare = 0.35;

const passagesOf = (page: Page): string[] => page.body.passages.map(({ value }) => value);

test('the pages of one name about two laws share at most 35% of their runs of four words', () => {
  const pages = loadExampleSite().pages.filter(({ law }) => law);
  assert.ok(lawAreaNames.every((area) => pages.some(({ law }) => law === area)));
  const copied = pages.flatMap((page) =>
    pages
      .filter(({ name, law }) => name === page.name && law !== page.law)
      .map((other) => ({ file: other.file, share: sharedRuns(passagesOf(page), passagesOf(other)) }))
      .filter(({ share }) => share > maxShare)
      .map(({ file, share }) => `${page.file}, ${file}: ${(share * 100).toFixed(1)}%`),
  );
  assert.deepEqual(copied, []);
});

test('35% of the runs is allowed, and one run more is not', () => {
  const words = (count: number, prefix: string) =>
    Array.from({ length: count }, (_, index) => `${prefix}${index}`);
  // 103 words make 100 runs, of which the first 38 words make 35.
  const passage = words(103, 'own').join(' ');
  assert.equal(sharedRuns([passage], [words(38, 'own').join(' ')]) > maxShare, false);
  assert.equal(sharedRuns([passage], [words(39, 'own').join(' ')]) > maxShare, true);
});

test('runs are compared without capitals and punctuation, and never across two passages', () => {
  assert.equal(sharedRuns(['Tell the police today.'], ['“tell the police, today”']), 1);
  assert.equal(sharedRuns(['Tell the', 'police today.'], ['Tell the police today.']), 0);
});

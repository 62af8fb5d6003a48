import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildInEnvironment, diffHashes, hashBuildOutput } from '../support/build-environment.ts';
import { ProjectFixture } from '../support/project-fixture.ts';

const dayMs = 86_400_000;

// The build in dist/ was made here and now, with all other packs.
test('the same sources give the same bytes with another folder, time zone, locale, file order and clock, built alone', async (t) => {
  const here = hashBuildOutput('dist', 'midshire');
  const project = new ProjectFixture();
  t.after(() => project.cleanup());
  const elsewhere = {
    timeZone: 'Pacific/Kiritimati',
    locale: 'tr_TR.UTF-8',
    clockOffsetMs: 2 * dayMs,
    isReaddirShuffled: true,
  };
  await buildInEnvironment(elsewhere, project);
  const there = hashBuildOutput(project.path('dist'), 'midshire');
  assert.ok(here.size > 300, `${here.size} files`);
  assert.deepEqual(diffHashes(here, there), []);
});

test('a different byte, and a file in one build only, are detected', () => {
  const here = hashBuildOutput('dist', 'midshire');
  const there = new Map(here);
  there.set('midshire/index.html', '0');
  there.delete('midshire/robots.txt');
  assert.deepEqual(diffHashes(here, there), ['midshire/index.html', 'midshire/robots.txt']);
});

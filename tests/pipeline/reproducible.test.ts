import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Project } from '../project.ts';
import { buildElsewhere, differingFiles, hashesOf } from './another-build.ts';

const day = 86_400_000;

// The copy in dist/ was built here and now, among all other packs.
test('the same sources give the same bytes in another folder, zone, language, order of files and time, built alone', async (t) => {
  const here = hashesOf('dist', 'midshire');
  const project = new Project();
  t.after(() => project.remove());
  const elsewhere = { zone: 'Pacific/Kiritimati', language: 'tr_TR.UTF-8', clock: 2 * day, reordered: true };
  await buildElsewhere(elsewhere, project);
  const there = hashesOf(project.path('dist'), 'midshire');
  assert.ok(here.size > 300, `${here.size} files`);
  assert.deepEqual(differingFiles(here, there), []);
});

test('a byte that differs, and a file that one of them lacks, are found', () => {
  const here = hashesOf('dist', 'midshire');
  const there = new Map(here);
  there.set('midshire/index.html', '0');
  there.delete('midshire/robots.txt');
  assert.deepEqual(differingFiles(here, there), ['midshire/index.html', 'midshire/robots.txt']);
});

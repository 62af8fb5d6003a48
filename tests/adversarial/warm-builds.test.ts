import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diffHashes, hashBuildOutput } from '../support/build-environment.ts';
import { withProjectFixture } from '../support/project-fixture.ts';
import { build, edits } from './warm-builds.ts';

// A subset of npm run test:adversarial -- warm-builds.
test('after every kind of edit at once, a build with the caches of others has the bytes of a cold one', () =>
  withProjectFixture(async (project) => {
    for (const { make } of edits) make(project);
    const warm = await build(project);
    const before = diffHashes(hashBuildOutput('dist', 'midshire'), warm);
    assert.ok(before.length > 300, `${before.length} files differ from those before the edits`);
    assert.deepEqual(diffHashes(warm, await build(project, ['--cold'])), []);
  }));

// EDITS=… random edits one after the other (200), each built with the caches of all before it and without any
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SeededRandom } from '../support/brand-fuzzer.ts';
import { diffHashes } from '../support/build-environment.ts';
import { freshSeed } from '../support/fuzz-seed.ts';
import { ProjectFixture } from '../support/project-fixture.ts';

import { build, edits } from './warm-builds.ts';

const count = Number(process.env['EDITS'] ?? 200);

test(`${count} edits have the same bytes, built warm and cold (FUZZ_SEED=${freshSeed})`, async (t) => {
  const random = new SeededRandom(freshSeed);
  let project = new ProjectFixture();
  t.after(() => project.cleanup());
  let left: (typeof edits)[number][] = [];
  for (let done = 1; done <= count; done++) {
    if (left.length === 0) {
      project.cleanup();
      project = new ProjectFixture();
      left = [...edits];
    }
    const [edit] = left.splice(random.nextInt(left.length), 1);
    edit?.make(project);
    await t.test(`${done}: ${edit?.name}`, async () => {
      assert.deepEqual(diffHashes(await build(project), await build(project, ['--cold'])), []);
    });
  }
});

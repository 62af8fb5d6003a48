import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isError } from '../../../src/problems/problem.ts';
import { attacks, cleanUp, goodInputs, surfaces, tryOut } from '../../proof/hostile.ts';
import { seed } from '../../seed.ts';

// A few of the cases of npm run prove -- hostile.
after(cleanUp);

for (const [name, outcome] of goodInputs)
  test(`without anything hostile it is taken: ${name}`, () =>
    assert.deepEqual(outcome().problems.filter(isError), []));

for (const { name, list, refused } of attacks)
  test(`every attack by ${name} that is written down is refused`, () => {
    for (const [attack, text] of list) assert.ok(refused(text), attack);
  });

for (const surface of surfaces)
  test(`hostile input is refused or comes out as words: ${surface.name}`, (t) => {
    t.diagnostic(`FUZZ_SEED=${seed}`);
    tryOut(surface, 3 * surface.share, seed);
  });

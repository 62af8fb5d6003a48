import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isError } from '../../src/diagnostics/diagnostic.ts';
import { seed } from '../support/fuzz-seed.ts';
import { cleanup, fuzzTargets, payloadLists, runFuzzTarget, validInputs } from './fuzz-targets.ts';

// A subset of npm run test:adversarial -- fuzz.
after(cleanup);

for (const [name, outcome] of validInputs)
  test(`valid input is accepted: ${name}`, () => assert.deepEqual(outcome().diagnostics.filter(isError), []));

for (const { name, list, refused } of payloadLists)
  test(`every known attack by ${name} is refused`, () => {
    for (const [attack, text] of list) assert.ok(refused(text), attack);
  });

for (const surface of fuzzTargets)
  test(`hostile input is refused or published as text: ${surface.name}`, (t) => {
    t.diagnostic(`FUZZ_SEED=${seed}`);
    runFuzzTarget(surface, 3 * surface.weight, seed);
  });

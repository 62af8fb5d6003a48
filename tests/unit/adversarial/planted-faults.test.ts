// The faults that slow suites plant quote the current sources: a rename that misses one fails here within a second.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Gate, seededBugs } from '../../adversarial/seeded-bugs.ts';
import { boundaryBugs } from '../../adversarial/seeded-bugs-boundaries.ts';
import { page, pageSource, sourceMutations } from '../../integration/source-mutations.ts';

/** What is wrong with a bug's gate: its suite is gone, or `only` no longer selects one of its tests. */
function gateError(gate: Gate): string | undefined {
  if (gate === 'build') return undefined;
  if (!existsSync(gate.suite)) return `there is no ${gate.suite}`;
  const selects = gate.only?.test(readFileSync(gate.suite, 'utf8')) ?? true;
  return selects ? undefined : `${gate.suite} has no test like ${gate.only}`;
}

for (const { name, file, find, replace, caughtBy } of [...seededBugs, ...boundaryBugs])
  test(`the seeded bug applies: ${name}`, () => {
    const occurrences = readFileSync(file, 'utf8').split(find).length - 1;
    assert.equal(occurrences, 1, `${file} holds ${JSON.stringify(find)} ${occurrences} times`);
    assert.notEqual(replace, find);
    assert.equal(gateError(caughtBy), undefined);
  });

for (const { name, file, from, to } of sourceMutations)
  test(`the source mutation applies: ${name}`, () => {
    const source = readFileSync(file === page ? pageSource : file, 'utf8');
    assert.notEqual(source.replace(from, to), source, `${file} does not hold ${from}`);
  });

test('a gate with a missing suite or test is reported', () => {
  const suite = 'tests/unit/adversarial/planted-faults.test.ts';
  assert.equal(gateError({ suite, only: /seeded bug/ }), undefined);
  assert.match(gateError({ suite, only: /never a \stitle/ }) ?? '', /has no test/);
  assert.match(gateError({ suite: 'tests/e2e/gone.test.ts' }) ?? '', /there is no/);
});

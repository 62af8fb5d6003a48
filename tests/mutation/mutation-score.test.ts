import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  describeMutant,
  percentDetected,
  scoreOf,
  survivorsOf,
  unusedAcceptances,
} from './mutation-score.ts';
import type { MutantResult, MutationResult } from './run-stryker.ts';
import { problemsOf } from './test-room.ts';

const source = 'if (age < 18)\n  refuse();\n';

function mutant(status: MutantResult['status'], replacement = 'age <= 18'): MutantResult {
  const location = { start: { line: 1, column: 5 }, end: { line: 1, column: 13 } };
  return { status, replacement, mutatorName: 'EqualityOperator', location };
}

function resultOf(...statuses: MutantResult['status'][]): MutationResult {
  return { 'src/a.ts': { source, mutants: statuses.map((status) => mutant(status)) } };
}

const entry = { file: 'src/a.ts', mutant: 'age < 18 → age <= 18', reason: 'equivalent' };

test('a mutant is described by its code on one line', () => {
  assert.equal(describeMutant({ source }, mutant('Killed')), 'age < 18 → age <= 18');
  const location = { start: { line: 1, column: 5 }, end: { line: 2, column: 11 } };
  assert.equal(
    describeMutant({ source }, { ...mutant('Killed', 'x'.repeat(81)), location }),
    `age < 18) refuse() → ${'x'.repeat(80)}…`,
  );
});

test('killed and stopped mutants are detected; those that survive or that no test reaches are not', () => {
  const result = resultOf(
    'Killed',
    'Timeout',
    'Survived',
    'NoCoverage',
    'CompileError',
    'RuntimeError',
    'Ignored',
  );
  assert.deepEqual(scoreOf(result), { detected: 2, undetected: 2, accepted: 0 });
  assert.deepEqual(
    survivorsOf(result).map(({ file, line, column, status }) => [file, line, column, status]),
    [
      ['src/a.ts', 1, 5, 'Survived'],
      ['src/a.ts', 1, 5, 'NoCoverage'],
    ],
  );
});

test('an accepted mutant does not count, in its own file only', () => {
  assert.deepEqual(scoreOf(resultOf('Killed', 'Survived'), [entry]), {
    detected: 1,
    undetected: 0,
    accepted: 1,
  });
  assert.equal(scoreOf(resultOf('Survived'), [{ ...entry, file: 'src/b.ts' }]).undetected, 1);
  assert.equal(scoreOf(resultOf('Survived'), [{ ...entry, mutant: 'age < 18 → true' }]).undetected, 1);
});

test('an entry for a mutant that is detected or gone is reported, one for a file that was not mutated is not', () => {
  assert.deepEqual(unusedAcceptances(resultOf('Survived'), [entry]), []);
  assert.deepEqual(unusedAcceptances(resultOf('Killed'), [entry]), [entry]);
  assert.deepEqual(unusedAcceptances(resultOf('Killed'), [{ ...entry, file: 'src/b.ts' }]), []);
});

test('the score is rounded down, so that a least score must be reached in full', () => {
  assert.equal(percentDetected({ detected: 899, undetected: 101 }), 89);
  assert.equal(percentDetected({ detected: 90, undetected: 10 }), 90);
  assert.equal(percentDetected({ detected: 0, undetected: 0 }), 100);
});

test('a room fails below its least score only, and names what survived', () => {
  const result = resultOf('Killed', 'Survived');
  assert.deepEqual(problemsOf({ name: 'a', threshold: 50 }, result, []), []);
  assert.deepEqual(problemsOf({ name: 'a', threshold: 51 }, result, []), [
    'src/a.ts:1:5\n  No unit test of the room notices: age < 18 → age <= 18',
    'a: the tests notice 50 %, not 51 %',
  ]);
  assert.deepEqual(problemsOf({ name: 'a', threshold: 100 }, result, [entry]), []);
});

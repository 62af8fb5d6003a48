import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticError, reportErrors } from '../../../src/diagnostics/diagnostic-error.ts';

const problem = { file: 'a.yaml', message: 'wrong', fix: 'right' };

test('what is found without an error is reported as it is', async () => {
  assert.deepEqual(await reportErrors(async () => [problem]), [problem]);
});

test('an error with a diagnostic is reported, and has its message', async () => {
  const error = new DiagnosticError(problem);
  assert.equal(error.message, 'wrong');
  assert.deepEqual(await reportErrors(() => Promise.reject(error)), [problem]);
});

test('a fault of ours is thrown on', async () => {
  const fault = new RangeError('ours');
  await assert.rejects(
    reportErrors(() => Promise.reject(fault)),
    fault,
  );
});

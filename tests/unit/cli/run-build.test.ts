import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { guardEarlyExit } from '../../../src/cli/run-build.ts';

const listeners = process.listeners('exit');
afterEach(() => {
  mock.restoreAll();
  process.exitCode = 0;
  for (const listener of process.listeners('exit'))
    if (!listeners.includes(listener)) process.removeListener('exit', listener);
});

/** What a build prints when its process exits now. */
function exit(): string[] {
  const printed: string[] = [];
  mock.method(console, 'error', (text: string) => printed.push(text));
  for (const listener of process.listeners('exit'))
    if (!listeners.includes(listener)) listener.call(process, 0);
  return printed;
}

test('a process that exits before its build is done fails, and says so', () => {
  guardEarlyExit();
  assert.match(exit().join(), /The build ended before it was finished/);
  assert.equal(process.exitCode, 1);
});

test('a process that exits after its build was done is silent', () => {
  guardEarlyExit()();
  assert.deepEqual(exit(), []);
  assert.notEqual(process.exitCode, 1);
});

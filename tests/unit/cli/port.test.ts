import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPort } from '../../../src/cli/port.ts';

test('a command line with another port has the form of the terminal of each platform', () => {
  assert.equal(withPort(4322, 'npm start', 'linux'), 'PORT=4322 npm start');
  assert.equal(withPort(4322, 'npm start', 'darwin'), 'PORT=4322 npm start');
  assert.equal(withPort(4322, 'npm start', 'win32'), '$env:PORT=4322; npm start (in PowerShell)');
});

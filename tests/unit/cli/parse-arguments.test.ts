import assert from 'node:assert/strict';
import path from 'node:path';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { parseArguments, resolvePath } from '../../../src/cli/parse-arguments.ts';
import { parsePort } from '../../../src/cli/port.ts';
import { invocationCwdVariable } from '../../../src/runtime/workspace.ts';

const originalArguments = process.argv;
const originalCwd = process.env[invocationCwdVariable];
let printed: string[];
beforeEach(() => {
  printed = [];
  delete process.env[invocationCwdVariable];
  mock.method(console, 'error', (message: string) => printed.push(message));
  mock.method(process, 'exit', (status: number) => {
    throw new Error(`exit ${status}`);
  });
});
afterEach(() => {
  mock.restoreAll();
  process.argv = originalArguments;
  if (originalCwd === undefined) delete process.env[invocationCwdVariable];
  else process.env[invocationCwdVariable] = originalCwd;
});

function parse(...args: string[]) {
  process.argv = ['node', 'command.ts', ...args];
  return parseArguments({ all: 'boolean', snapshot: 'string', record: 'list' });
}

test('options and positional arguments are separated', () => {
  const { flags, rest } = parse('brands/a', '--all', '--snapshot', 'links.json', 'brands/b');
  assert.deepEqual([flags['all'], flags['snapshot'], rest], [true, 'links.json', ['brands/a', 'brands/b']]);
});

test('an unknown option exits with status 1 and lists the known ones', () => {
  assert.throws(() => parse('--al'), /exit 1/);
  assert.match(printed.join(), /Unknown option '--al'.* This command knows --all, --snapshot, --record\./);
});

test('a list option may be repeated and keeps its order; without a value it exits with status 1', () => {
  assert.deepEqual(parse('--record', 'b', 'dist/b', '--record', 'a').flags['record'], ['b', 'a']);
  assert.equal(parse('dist/b').flags['record'], undefined);
  assert.throws(() => parse('dist/b', '--record'), /exit 1/);
});

test('a path is relative to the folder in which the command was typed', () => {
  assert.equal(resolvePath('brands/midshire'), path.join('brands', 'midshire'));
  process.env[invocationCwdVariable] = path.resolve('brands');
  assert.equal(resolvePath('midshire'), path.join('brands', 'midshire'));
  assert.equal(resolvePath('../..'), path.resolve('..'), 'a path outside the project stays whole');
});

test('a port is a number from 1 to 65535, and 4321 unless PORT says otherwise', () => {
  for (const [value, port] of [
    [undefined, 4321],
    ['1', 1],
    ['65535', 65_535],
  ] as const)
    assert.equal(parsePort(value === undefined ? {} : { PORT: value }), port);
  for (const value of ['0', '65536', '80.5', '', 'http']) {
    if (value !== '') assert.throws(() => parsePort({ PORT: value }), /exit 1/, value);
  }
  assert.match(printed.join('\n'), /PORT is "65536"\. Give a number from 1 to 65535\./);
});

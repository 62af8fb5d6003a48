import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathError } from '../../../src/build/path-error.ts';

test('a folder in which nothing can be rendered is named before anything is read', () => {
  for (const [name, character, other] of [
    ['Site #2', '#', 'Site 2'],
    ['C#', '#', 'C'],
    ['a?b', '?', 'ab'],
    ['Site #/x', '#', 'Site/x'],
  ] as const) {
    const file = path.resolve('/projects', name, 'dist');
    assert.deepEqual(pathError(file), {
      file,
      message: `the path of this folder has "${character}" in it, at which the program that renders the pages cuts it off`,
      fix: `the project in a folder without # and ? in its path: "${path.resolve('/projects', other, 'dist')}"`,
    });
  }
});

test('any other path will do', () => {
  for (const name of [
    '.',
    'a b',
    '100% sure',
    '%41',
    '%23',
    'ünï',
    '[x] {y}',
    "a'b",
    'a"b',
    'a&b',
    'a+b',
    'a*b',
    '日本',
  ])
    assert.equal(pathError(path.join('/projects', name)), undefined, name);
});

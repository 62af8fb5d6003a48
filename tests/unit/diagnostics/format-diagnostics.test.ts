import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { displayPath, formatDiagnostics } from '../../../src/diagnostics/format-diagnostics.ts';

test('a report is sorted, deduplicated and ends with a count', () => {
  const late = { file: 'b', line: 2, column: 1, message: 'x', fix: 'y' };
  const text = formatDiagnostics([late, { file: 'a', message: 'w', fix: 'i', severity: 'warning' }, late]);
  assert.ok(text.indexOf('a\n') < text.indexOf('b:2:1'));
  assert.equal(text.match(/b:2:1/g)?.length, 1);
  assert.match(text, /2 problems, 1 warning\.$/);
});

test('quoted input cannot send control sequences to the terminal', () => {
  const words = formatDiagnostics([
    { file: 'a\u001b[2J', message: `b\u202Ec${'x'.repeat(5000)}`, fix: 'd\u0007' },
  ]);
  for (const sign of ['\u001b', '\u202e', '\u0007']) assert.ok(!words.includes(sign));
  assert.match(words, /a\\u\{1b\}\[2J/);
  assert.ok(words.length < 3000);
});

test('an absolute path below the working directory is shortened, and any other stays whole', () => {
  const placeOf = (file: string) => formatDiagnostics([{ file, message: 'x', fix: 'y' }]).split('\n')[0];
  assert.equal(placeOf(path.resolve('brand.yaml')), 'brand.yaml');
  assert.equal(placeOf('brands/a/brand.yaml'), 'brands/a/brand.yaml');
  const outside = path.resolve('..', 'brand.yaml');
  assert.equal(placeOf(outside), outside);
});

test('a path below the folder where the command was typed is as one types it, and any other as it is', () => {
  assert.equal(displayPath(path.resolve('brands/midshire')), path.join('brands', 'midshire'));
  for (const same of ['brands/midshire', path.resolve('.'), path.resolve('..', 'other')])
    assert.equal(displayPath(same), same);
});

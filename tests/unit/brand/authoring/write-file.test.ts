import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { createFile, replaceFile, writeErrors } from '../../../../src/brand/authoring/write-file.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-write-'));
after(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string) => path.join(folder, name);

test('a new file is created with its folders, and an existing one is left as it is', () => {
  assert.equal(createFile(folder, 'pages/en/a.md', 'one'), true);
  assert.equal(createFile(folder, 'pages/en/a.md', 'two'), false);
  assert.equal(readFileSync(inFolder('pages/en/a.md'), 'utf8'), 'one');
  assert.deepEqual(readdirSync(folder), ['pages']);
});

test('a file that cannot be replaced stays, without a temporary file beside it', () => {
  assert.throws(() => replaceFile(inFolder('none.yaml'), 'text'), /ENOENT/);
  assert.throws(() => replaceFile(inFolder('pages'), 'text'));
  assert.deepEqual(readdirSync(folder), ['pages']);
});

test('a fault of the system is a problem with its file; any other error is thrown', () => {
  const [problem] = writeErrors('brand.yaml', () => replaceFile(inFolder('none.yaml'), 'text'));
  assert.equal(problem?.file, 'brand.yaml');
  assert.doesNotMatch(problem?.message ?? '', /E[A-Z]{4}/);
  assert.deepEqual(
    writeErrors('brand.yaml', () => undefined),
    [],
  );
  assert.throws(
    () =>
      writeErrors('brand.yaml', () => {
        throw new TypeError('a mistake in the program');
      }),
    TypeError,
  );
});

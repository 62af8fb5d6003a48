import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import {
  createFile,
  replaceFile,
  replaceUnchanged,
  writeErrors,
} from '../../../../src/brand/authoring/write-file.ts';

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

test('a file that is replaced keeps its permissions, whatever the umask is', {
  skip: process.platform === 'win32' && 'Windows has no such permissions',
}, () => {
  const file = inFolder('shared.yaml');
  const umask = process.umask(0o077);
  try {
    for (const mode of [0o664, 0o600, 0o666, 0o640]) {
      writeFileSync(file, 'one');
      chmodSync(file, mode);
      replaceFile(file, 'two');
      assert.equal((statSync(file).mode & 0o777).toString(8), mode.toString(8));
      assert.equal(readFileSync(file, 'utf8'), 'two');
    }
  } finally {
    process.umask(umask);
    rmSync(file);
  }
});

test('a file that was saved since it was read is not replaced', () => {
  const file = inFolder('brand.yaml');
  writeFileSync(file, '\uFEFFid: a\n');
  assert.deepEqual(replaceUnchanged(file, '\uFEFFid: a\n', 'id: b\n'), []);
  assert.equal(readFileSync(file, 'utf8'), 'id: b\n');
  const [problem] = replaceUnchanged(file, '\uFEFFid: a\n', 'id: c\n');
  assert.match(problem?.message ?? '', /was changed while this command ran, and nothing is overwritten/);
  assert.equal(readFileSync(file, 'utf8'), 'id: b\n');
  rmSync(file);
  assert.equal(replaceUnchanged(file, 'id: b\n', 'id: c\n').length, 1, 'a file that is gone');
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

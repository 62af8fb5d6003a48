import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { entriesIn, folderFault, listFolder, namesIn } from '../../../src/files/list-folder.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-listing-'));
after(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
});
const write = (name: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), '');
};
const list = (max = 100) => {
  const { files, faults } = listFolder(folder, max);
  return {
    files: files.map((parts) => parts.join('/')),
    faults: faults.map(({ parts, fault }) => `${parts.join('/')} ${fault.what}`).sort(),
  };
};

test('the files of all folders are listed in order, and clutter is passed over', () => {
  for (const name of ['b/a.md', 'a/b/c.md', 'a/.DS_Store', 'c.md', '__MACOSX/._c.md']) write(name);
  assert.deepEqual(list(), { files: ['a/b/c.md', 'b/a.md', 'c.md'], faults: [] });
  assert.deepEqual(namesIn(folder).names, ['a', 'b', 'c.md']);
  assert.deepEqual(entriesIn(folder).entries, [
    { name: 'a', isFolder: true },
    { name: 'b', isFolder: true },
    { name: 'c.md', isFolder: false },
  ]);
});

test('links, pipes and impossible names are all told at once, and no link is walked into', {
  skip: process.platform === 'win32',
}, () => {
  for (const name of ['en/a.md', 'en/A.md', 'en/con.md', 'en /b.md', 'en/a:b.md']) write(name);
  symlinkSync('/', path.join(folder, 'root'));
  symlinkSync(folder, path.join(folder, 'en/loop'));
  spawnSync('mkfifo', [path.join(folder, 'en/pipe.md')]);
  const { files, faults } = list();
  assert.deepEqual(files, ['en/A.md']);
  assert.deepEqual(faults, [
    'en  has a name that ends with a space, which Windows takes off',
    'en/a.md differs from "A.md" only in capital letters, and both are one file on Windows or macOS',
    'en/a:b.md has : in its name, which Windows does not allow',
    'en/con.md has the name "con.md", which Windows keeps for a device',
    'en/loop is a link',
    'en/pipe.md is a pipe, which is read for ever',
    'root is a link',
  ]);
});

test('a folder with more than so many entries is refused as a whole', () => {
  for (const name of ['a/1', 'a/2', 'b/3']) write(name);
  assert.deepEqual(list(5).faults, []);
  assert.deepEqual(list(4).faults, [' holds more than 4 files and folders']);
});

test('a folder that is none is told from one that is missing', { skip: process.platform === 'win32' }, () => {
  write('file');
  symlinkSync(folder, path.join(folder, 'link'));
  assert.equal(folderFault(folder), undefined);
  assert.equal(folderFault(path.join(folder, 'gone'))?.isMissing, true);
  assert.deepEqual(folderFault(path.join(folder, 'file')), {
    what: 'is not a folder',
    fix: 'file as a folder',
  });
  assert.deepEqual(folderFault(path.join(folder, 'link')), { what: 'is a link', fix: 'link as a folder' });
  assert.equal(namesIn(path.join(folder, 'gone')).fault?.isMissing, true);
});

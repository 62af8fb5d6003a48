import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs, { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { DiagnosticError } from '../../../src/diagnostics/diagnostic-error.ts';
import { faultDiagnostic, systemFault } from '../../../src/files/file-fault.ts';
import { readPlainFile } from '../../../src/files/plain-file.ts';
import { readTextFile, rereadTextFile } from '../../../src/files/text-file.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-files-'));
after(() => rmSync(folder, { recursive: true }));
const place = (name: string) => path.join(folder, name);
const limit = { maxBytes: 1024, smaller: 'less' };
const whatOf = (file: string) => readPlainFile(file, limit).fault?.what;
const isWindows = process.platform === 'win32';

test('a plain file is read whole, up to its limit', () => {
  for (const size of [0, 1, 1024]) {
    writeFileSync(place('plain'), Buffer.alloc(size, 7));
    assert.deepEqual(readPlainFile(place('plain'), limit), { bytes: Buffer.alloc(size, 7) });
  }
  writeFileSync(place('plain'), Buffer.alloc(1025));
  assert.deepEqual(readPlainFile(place('plain'), limit), {
    fault: { what: 'is larger than 1 kB', fix: 'less' },
  });
});

test('what is no plain file is named and never waited for', { skip: isWindows }, async () => {
  writeFileSync(place('target'), 'x');
  symlinkSync(place('target'), place('link'));
  symlinkSync(place('gone'), place('dangling'));
  symlinkSync('/dev/zero', place('zero'));
  mkdirSync(place('folder'));
  assert.equal(spawnSync('mkfifo', [place('pipe')]).status, 0);
  const server = createServer().listen(place('socket'));
  await new Promise((resolve) => server.once('listening', resolve));
  const kinds: [string, string][] = [
    [place('link'), 'is a link'],
    [place('dangling'), 'is a link'],
    [place('zero'), 'is a link'],
    [place('folder'), 'is a folder'],
    [place('pipe'), 'is a pipe, which is read for ever'],
    [place('socket'), 'is a socket'],
    ['/dev/zero', 'is a device'],
    [place('gone'), 'is not there'],
    [path.join(place('target'), 'below'), 'is not there'],
  ];
  assert.deepEqual(
    kinds.map(([file]) => whatOf(file)),
    kinds.map(([, what]) => what),
  );
  server.close();
});

/** Runs `work` with another function of `node:fs` in place of the real one. */
function withFs<Name extends 'lstatSync' | 'readSync'>(
  name: Name,
  other: (typeof fs)[Name],
  work: () => void,
) {
  const original = fs[name];
  Object.assign(fs, { [name]: other });
  syncBuiltinESMExports();
  try {
    work();
  } finally {
    Object.assign(fs, { [name]: original });
    syncBuiltinESMExports();
  }
}

test('a file that grows, shrinks or is written anew while it is read is not taken', () => {
  const { readSync } = fs;
  const changes: [() => void, string][] = [
    [() => appendFileSync(place('busy'), 'more'), 'changes while it is read'],
    [() => writeFileSync(place('busy'), ''), 'changes while it is read'],
    [() => fs.utimesSync(place('busy'), 5, 5), 'changes while it is read'],
    [() => writeFileSync(place('busy'), Buffer.alloc(2000)), 'is larger than 1 kB'],
  ];
  for (const [change, what] of changes) {
    writeFileSync(place('busy'), 'some words');
    let isFirst = true;
    const busy = (...values: unknown[]) => {
      if (isFirst) change();
      isFirst = false;
      return (readSync as (...all: unknown[]) => number)(...values);
    };
    withFs('readSync', busy as typeof readSync, () => assert.equal(whatOf(place('busy')), what));
  }
});

test('a file that becomes a link or a pipe between two looks is not followed', { skip: isWindows }, () => {
  writeFileSync(place('was-plain'), 'x');
  const stats = fs.lstatSync(place('was-plain'));
  assert.equal(spawnSync('mkfifo', [place('now-pipe')]).status, 0);
  symlinkSync('/dev/zero', place('now-link'));
  withFs('lstatSync', (() => stats) as unknown as typeof fs.lstatSync, () => {
    assert.equal(whatOf(place('now-link')), 'is a link');
    assert.equal(whatOf(place('now-pipe')), 'is a pipe, which is read for ever');
  });
});

test('a size that is claimed is not trusted', { skip: process.platform !== 'linux' }, () => {
  assert.equal(whatOf('/proc/self/status'), 'is larger than 1 kB');
  assert.equal(
    readPlainFile('/proc/self/status', { maxBytes: 1024 * 1024, smaller: '' }).fault?.what,
    'changes while it is read',
  );
});

test('each error of the system is a sentence; a bug is thrown', () => {
  for (const code of ['EACCES', 'EPERM'])
    assert.match(systemFault({ code }).what, /^may not be read by the account/);
  assert.equal(systemFault({ code: 'ELOOP' }).what, 'is a link');
  assert.equal(systemFault({ code: 'ENXIO' }).what, 'is a pipe, a socket or a device');
  assert.match(systemFault({ code: 'EIO' }).what, /^cannot be read: the disk/);
  assert.throws(() => systemFault(new TypeError('a bug')), /a bug/);
  assert.deepEqual(faultDiagnostic('a/b', { what: 'is a link', fix: 'a copy' }), {
    file: 'a/b',
    message: 'this is a link',
    fix: 'a copy',
  });
});

test('text is in UTF-8, with or without its mark, and keeps its line endings', () => {
  const save = 'the file again with the encoding UTF-8, which editors offer under "Save as"';
  const texts: [string, Buffer, string | undefined, string?][] = [
    ['plain', Buffer.from('é\n'), undefined, 'é\n'],
    ['marked', Buffer.from('\uFEFFé\n'), undefined, 'é\n'],
    ['of Windows', Buffer.from('a\r\nb\r\n'), undefined, 'a\r\nb\r\n'],
    ['Latin-1', Buffer.from('é', 'latin1'), 'is not in UTF-8, so names would come out wrong'],
    ['UTF-16', Buffer.from('\uFEFFab', 'utf16le'), 'is in UTF-16'],
    ['UTF-16, big end first', Buffer.from([0xfe, 0xff, 0, 0x61]), 'is in UTF-16'],
    ['UTF-16 without its mark', Buffer.from('ab', 'utf16le'), 'is in UTF-16 or is not text'],
  ];
  for (const [name, bytes, what, text] of texts) {
    writeFileSync(place('text'), bytes);
    assert.deepEqual(
      readTextFile(place('text'), limit),
      what ? { fault: { what, fix: save } } : { text },
      name,
    );
  }
  assert.equal(readTextFile(place('gone'), limit).fault?.isMissing, true);
});

test('a text that has become unreadable since it was accepted is reported as a problem', () => {
  writeFileSync(place('page.md'), '\uFEFFWords.\n');
  assert.equal(rereadTextFile(place('page.md')), 'Words.\n');
  rmSync(place('page.md'));
  assert.throws(
    () => rereadTextFile(place('page.md')),
    (error) => error instanceof DiagnosticError && error.diagnostic.message === 'this is not there',
  );
});

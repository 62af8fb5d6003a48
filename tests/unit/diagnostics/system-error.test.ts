import assert from 'node:assert/strict';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { systemErrorDiagnostic } from '../../../src/diagnostics/system-error.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-system-error-'));
after(() => rmSync(folder, { recursive: true }));

/** The codes that files can meet, and a word of the sentence and of the remedy of each. Independent of the code. */
const codes: [codes: string, message: RegExp, fix: RegExp][] = [
  ['ENOSPC', /disk is full/, /when there is room/],
  ['EDQUOT', /share of the disk/, /when there is room/],
  ['EFBIG EOVERFLOW', /no file as large/, /without that limit/],
  ['EROFS', /only be read/, /where files can be written/],
  ['EACCES EPERM', /you may not/, /as its owner.*on Windows, first close/],
  ['EBUSY ETXTBSY EAGAIN EDEADLK ENOLCK', /another program.*locked/, /when that program is closed/],
  ['ENOENT', /not there/, /last version/],
  ['ENOTDIR', /a file, where a folder/, /last version/],
  ['EISDIR', /a folder, where a file/, /last version/],
  ['ENOTEMPTY EEXIST', /put something here meanwhile/, /no second one/],
  ['EMFILE ENFILE', /no more files be open/, /fewer programs/],
  ['ENOMEM ENOBUFS', /memory is used up/, /fewer programs/],
  ['ENAMETOOLONG', /path is longer/, /shorter name/],
  ['EILSEQ EINVAL', /takes no file of this name/, /letters, digits and hyphens/],
  ['ELOOP', /in a circle/, /file itself/],
  ['EXDEV EMLINK ENOTSUP EOPNOTSUPP ENOSYS', /cannot do what is needed/, /ordinary disk/],
  ['EIO ENXIO ENODEV EREMOTEIO', /disk does not answer/, /another disk/],
  ['ESTALE ETIMEDOUT EHOSTDOWN EHOSTUNREACH ENOTCONN ENETDOWN ENETUNREACH', /network disk/, /connected/],
];
for (const [names, message, fix] of codes)
  for (const code of names.split(' '))
    test(`${code} is told with its remedy, by its code or its message`, () => {
      const error = Object.assign(new Error(`${code}: of the system, open 'a/b'`), { code, path: 'a/b' });
      for (const each of [error, { ...error, syscall: 'open' }, { message: error.message }]) {
        const diagnostic = systemErrorDiagnostic(each, 'a/b');
        assert.equal(diagnostic?.file, 'a/b');
        assert.match(diagnostic.message, message);
        assert.match(diagnostic.fix, fix);
      }
    });

test('whatever code a call about files ends with is a sentence, not a stack', () => {
  for (const code of [...Object.keys(os.constants.errno), 'UNKNOWN', 'EFTYPE'])
    for (const syscall of ['open', 'rename', 'unlink', 'rm', 'scandir', 'copyfile'])
      assert.ok(systemErrorDiagnostic({ code, syscall }, 'dist'), `${code} of ${syscall}`);
  assert.deepEqual(systemErrorDiagnostic({ code: 'UNKNOWN', syscall: 'rename' }, 'dist'), {
    file: 'dist',
    message: 'the system refuses this (UNKNOWN)',
    fix: 'the command again, or on another disk; the administrator of this computer can look up the code',
  });
});

test('the errors that this system really gives are told', () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  const calls: [RegExp, () => unknown][] = [
    [/not there/, () => readFileSync(path.join(folder, 'gone'))],
    [/a folder, where a file/, () => readFileSync(folder)],
    [/a file, where a folder/, () => writeFileSync(path.join(file, 'below'), '')],
    [/put something here/, () => rmdirSync(folder)],
    [/put something here/, () => mkdirSync(folder)],
    [/path is longer/, () => lstatSync(path.join(folder, 'x'.repeat(5000)))],
  ];
  if (process.platform !== 'win32')
    calls.push([
      /in a circle/,
      () => {
        symlinkSync('circle', path.join(folder, 'circle'));
        readFileSync(path.join(folder, 'circle'));
      },
    ]);
  for (const [message, call] of calls)
    assert.throws(call, (error) => message.test(systemErrorDiagnostic(error, '')?.message ?? 'undefined'));
});

test('a bug and an error of the network are no problem of a file', () => {
  for (const error of [
    new TypeError('EBUSY is not a function'),
    new Error('Something else'),
    Object.assign(new Error('no'), { code: 'ERR_INVALID_ARG_TYPE' }),
    Object.assign(new Error('no'), { code: 'EACCES', syscall: 'listen' }),
    Object.assign(new Error('no'), { code: 'ETIMEDOUT', syscall: 'connect' }),
  ])
    assert.equal(systemErrorDiagnostic(error, 'dist'), undefined, error.message);
});

import type { Diagnostic, MessageAndFix } from './diagnostic.ts';

/** What an error of the operating system means to a person, by class, with the codes of each (errno(3), libuv). */
const errorClasses: (MessageAndFix & { codes: string[] })[] = [
  {
    codes: ['ENOSPC'],
    message: 'the disk is full',
    fix: 'the command again when there is room for another whole site',
  },
  {
    codes: ['EDQUOT'],
    message: 'your share of the disk is used up',
    fix: 'the command again when there is room',
  },
  {
    codes: ['EFBIG', 'EOVERFLOW'],
    message: 'the system allows no file as large as this one',
    fix: 'the command again without that limit',
  },
  {
    codes: ['EROFS'],
    message: 'the disk can only be read',
    fix: 'the command again where files can be written',
  },
  {
    codes: ['EACCES', 'EPERM'],
    message: 'you may not read or write this',
    fix: 'the command again as its owner, or give yourself the right; on Windows, first close the programs that have it open',
  },
  {
    codes: ['EBUSY', 'ETXTBSY', 'EAGAIN', 'EDEADLK', 'ENOLCK'],
    message: 'another program has this open or has locked it',
    fix: 'the command again when that program is closed: an editor, a window of this folder, a virus scanner, a sync service',
  },
  {
    codes: ['ENOENT'],
    message: 'this is not there',
    fix: 'the file or folder as it was in the last version',
  },
  {
    codes: ['ENOTDIR'],
    message: 'this is a file, where a folder should be',
    fix: 'the folder as it was in the last version',
  },
  {
    codes: ['EISDIR'],
    message: 'this is a folder, where a file should be',
    fix: 'the file as it was in the last version',
  },
  {
    codes: ['ENOTEMPTY', 'EEXIST'],
    message: 'another program has put something here meanwhile',
    fix: 'the command again, and no second one in this folder at the same time',
  },
  {
    codes: ['EMFILE', 'ENFILE'],
    message: 'the system lets no more files be open',
    fix: 'the command again when fewer programs run',
  },
  {
    codes: ['ENOMEM', 'ENOBUFS'],
    message: 'the memory is used up',
    fix: 'the command again when fewer programs run',
  },
  {
    codes: ['ENAMETOOLONG'],
    message: 'the path is longer than the system allows',
    fix: 'a shorter name, or the project in a folder nearer to the top of the disk',
  },
  {
    codes: ['EILSEQ', 'EINVAL'],
    message: 'the disk takes no file of this name or kind',
    fix: 'a name of letters, digits and hyphens, or the command again on another disk',
  },
  { codes: ['ELOOP'], message: 'links lead in a circle here', fix: 'the file itself instead of the links' },
  {
    codes: ['EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'],
    message: 'the disk cannot do what is needed here',
    fix: 'the command again in a folder that is whole on one ordinary disk',
  },
  {
    codes: ['EIO', 'ENXIO', 'ENODEV', 'EREMOTEIO'],
    message: 'the disk does not answer',
    fix: 'the command again on another disk',
  },
  {
    codes: ['ESTALE', 'ETIMEDOUT', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENOTCONN', 'ENETDOWN', 'ENETUNREACH'],
    message: 'the network disk does not answer',
    fix: 'the command again when it is connected, or on a disk of this computer',
  },
];

const knownCodes = new Map(
  errorClasses.flatMap(({ codes, message, fix }) => codes.map((code) => [code, { message, fix }])),
);

/** Calls of the system that are about files. Errors of others, such as `connect`, are about something else. */
const fileCalls =
  /^(?:access|chmod|close|copyfile|fchmod|fstat|fsync|ftruncate|futime|link|lstat|mkdir|mkdtemp|open|opendir|read|readdir|readlink|realpath|rename|rm|rmdir|scandir|stat|statfs|symlink|truncate|unlink|utime|write)$/;

/** Converts a system error to a diagnostic; returns undefined for any other error, which is a bug in this program. */
export function systemErrorDiagnostic(error: unknown, place: string): Diagnostic | undefined {
  const { code, path, syscall, message = '' } = error as Partial<NodeJS.ErrnoException>;
  if (syscall !== undefined && !fileCalls.test(syscall)) return undefined;
  const errorCode = code ?? /^(E[A-Z]{2,14}): /.exec(message)?.[1] ?? '';
  const known = knownCodes.get(errorCode) ?? (syscall === undefined ? undefined : refused(errorCode));
  return known && { file: path ?? place, ...known };
}

/** For a code that is in no class: systems have more than their manuals list. */
function refused(code: string): MessageAndFix {
  return {
    message: `the system refuses this (${code})`,
    fix: 'the command again, or on another disk; the administrator of this computer can look up the code',
  };
}

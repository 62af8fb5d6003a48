import type { Diagnostic, MessageAndFix } from './diagnostic.ts';

/** Messages by error code of the operating system. */
const errnoMessages: Record<string, MessageAndFix> = {
  ENOSPC: {
    message: 'the disk is full',
    fix: 'the command again when there is room for another whole site',
  },
  EDQUOT: { message: 'your share of the disk is used up', fix: 'the command again when there is room' },
  EFBIG: {
    message: 'the system allows no file as large as this one',
    fix: 'the command again without that limit',
  },
  EROFS: { message: 'the disk can only be read', fix: 'the command again where files can be written' },
  EACCES: {
    message: 'you may not read or write this',
    fix: 'the command again as its owner, or give yourself the right',
  },
  EPERM: {
    message: 'you may not read or write this',
    fix: 'the command again as its owner, or give yourself the right',
  },
  ENOENT: { message: 'this is not there', fix: 'the file or folder as it was in the last version' },
  ENOTDIR: {
    message: 'this is a file, where a folder should be',
    fix: 'the folder as it was in the last version',
  },
  EISDIR: {
    message: 'this is a folder, where a file should be',
    fix: 'the file as it was in the last version',
  },
  EMFILE: {
    message: 'the system lets no more files be open',
    fix: 'the command again when fewer programs run',
  },
  EIO: { message: 'the disk does not answer', fix: 'the command again on another disk' },
};

/** Converts a system error to a diagnostic; returns undefined for any other error, which is a bug in this program. */
export function systemErrorDiagnostic(error: unknown, place: string): Diagnostic | undefined {
  const { code, path, message = '' } = error as { code?: string; path?: string; message?: string };
  const known = errnoMessages[code ?? /^(E[A-Z]{2,8}): /.exec(message)?.[1] ?? ''];
  return known && { file: path ?? place, ...known };
}

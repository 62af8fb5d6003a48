import type { Problem } from './problem.ts';

/** What the system says, and what it means for somebody who builds a site. */
const meanings: Record<string, Pick<Problem, 'wrong' | 'instead'>> = {
  ENOSPC: {
    wrong: 'the disk is full',
    instead: 'the command again when there is room for another whole site',
  },
  EDQUOT: { wrong: 'your share of the disk is used up', instead: 'the command again when there is room' },
  EFBIG: {
    wrong: 'the system allows no file as large as this one',
    instead: 'the command again without that limit',
  },
  EROFS: { wrong: 'the disk can only be read', instead: 'the command again where files can be written' },
  EACCES: {
    wrong: 'you may not read or write this',
    instead: 'the command again as its owner, or give yourself the right',
  },
  EPERM: {
    wrong: 'you may not read or write this',
    instead: 'the command again as its owner, or give yourself the right',
  },
  ENOENT: { wrong: 'this is not there', instead: 'the file or folder as it was in the last version' },
  ENOTDIR: {
    wrong: 'this is a file, where a folder should be',
    instead: 'the folder as it was in the last version',
  },
  EISDIR: {
    wrong: 'this is a folder, where a file should be',
    instead: 'the file as it was in the last version',
  },
  EMFILE: {
    wrong: 'the system lets no more files be open',
    instead: 'the command again when fewer programs run',
  },
  EIO: { wrong: 'the disk does not answer', instead: 'the command again on another disk' },
};

/** What the system refused, as a problem for a person; undefined for any other error, which is a fault of this program. */
export function systemFault(error: unknown, place: string): Problem | undefined {
  const { code, path, message = '' } = error as { code?: string; path?: string; message?: string };
  const known = meanings[code ?? /^(E[A-Z]{2,8}): /.exec(message)?.[1] ?? ''];
  return known && { file: path ?? place, ...known };
}

import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { type FileFault, kindFault, systemFault } from './file-fault.ts';

/** How large a file may be, and what to write instead of a larger one. */
export interface FileLimit {
  /** In bytes. */
  maxBytes: number;
  smaller: string;
}

/** The content of a file, or why it cannot be read. */
export type FileRead = { bytes: Buffer; fault?: never } | { bytes?: never; fault: FileFault };

/**
 * Reads a file that people wrote: the one door to the files of a pack. Only a plain file of at most this size is read; a link is not
 * followed, a pipe or a device is never waited for, and no more than the limit is taken into memory. Throws only for a bug.
 */
export function readPlainFile(file: string, limit: FileLimit): FileRead {
  try {
    const stats = lstatSync(file);
    const fault = kindFault(stats) ?? sizeFault(stats.size, limit);
    return fault ? { fault } : readOpened(openPlain(file), limit);
  } catch (error) {
    return { fault: systemFault(error) };
  }
}

/** What was a plain file may be a link or a pipe by now. Windows has neither flag. */
function openPlain(file: string): number {
  return openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
}

function readOpened(descriptor: number, limit: FileLimit): FileRead {
  try {
    const before = fstatSync(descriptor);
    const fault = kindFault(before) ?? sizeFault(before.size, limit);
    if (fault) return { fault };
    const bytes = readAtMost(descriptor, limit.maxBytes + 1);
    const after = fstatSync(descriptor);
    const isSteady =
      bytes.length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs;
    return isSteady ? { bytes } : { fault: sizeFault(bytes.length, limit) ?? unsteadyFault };
  } finally {
    closeSync(descriptor);
  }
}

const unsteadyFault: FileFault = {
  what: 'changes while it is read',
  fix: 'the command again when the program that writes it has finished',
};

function sizeFault(size: number, { maxBytes, smaller }: FileLimit): FileFault | undefined {
  return size > maxBytes ? { what: `is larger than ${maxBytes / 1024} kB`, fix: smaller } : undefined;
}

/** The size that a file claims is not trusted: those of `/proc` claim none. */
function readAtMost(descriptor: number, count: number): Buffer {
  const buffer = Buffer.alloc(count);
  let length = 0;
  while (length < count) {
    const read = readSync(descriptor, buffer, length, count - length, null);
    if (read === 0) break;
    length += read;
  }
  return buffer.subarray(0, length);
}

import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const lockFileName = '.lock';

/**
 * Makes this process the only one that builds into a folder. Answers with the number of the process that is building
 * already, or undefined when the lock is ours. A lock that a killed build left behind is taken over.
 */
export function lock(folder: string): number | undefined {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, lockFileName);
  const own = `${file}-${process.pid}`;
  // Written whole before it is the lock: another build must not read half a number and take it for a dead one's.
  writeFileSync(own, String(process.pid));
  try {
    if (claim(own, file)) return undefined;
    const other = lockOwner(file);
    if (other !== process.pid && isRunning(other)) return other;
    renameSync(own, file);
    // Two builds may have found the same dead lock. The last to take it over has it.
    sleepSync();
    const holder = lockOwner(file);
    return holder === process.pid ? undefined : holder;
  } finally {
    rmSync(own, { force: true });
  }
}

export function unlock(folder: string): void {
  const file = path.join(folder, lockFileName);
  if (lockOwner(file) === process.pid) rmSync(file, { force: true });
}

/** Makes the lock, if there is none. */
function claim(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    return claimWithoutLinks(file);
  }
}

/** The same on a disk that knows no links, such as a memory stick. */
function claimWithoutLinks(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The number in the lock; 0 when there is none. */
function lockOwner(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** Longer than a rename by a process that has read the lock just now. */
function sleepSync(): void {
  const milliseconds = 50;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** True when a process with this number runs, of this user or another. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

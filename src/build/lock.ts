import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const lockFileName = '.lock';

/**
 * Acquires the build lock of a folder. Returns undefined on success, or the process ID of the build that holds the lock. A
 * stale lock, left by a killed build, is taken over.
 */
export function lock(folder: string): number | undefined {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, lockFileName);
  const candidate = `${file}-${process.pid}`;
  // Written completely before it becomes the lock: another build must not read a truncated process ID and think it stale.
  writeFileSync(candidate, String(process.pid));
  try {
    if (claim(candidate, file)) return undefined;
    const currentOwner = lockOwner(file);
    if (currentOwner !== process.pid && isRunning(currentOwner)) return currentOwner;
    renameSync(candidate, file);
    // Two builds may have found the same stale lock. The last rename wins.
    sleepSync();
    const newOwner = lockOwner(file);
    return newOwner === process.pid ? undefined : newOwner;
  } finally {
    rmSync(candidate, { force: true });
  }
}

/** Releases the build lock of a folder, if this process holds it. */
export function unlock(folder: string): void {
  const file = path.join(folder, lockFileName);
  if (lockOwner(file) === process.pid) rmSync(file, { force: true });
}

/** Creates the lock atomically; false when it exists. */
function claim(candidate: string, file: string): boolean {
  try {
    linkSync(candidate, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    return claimWithoutLinks(file);
  }
}

/** Fallback for file systems without hard links, such as FAT. */
function claimWithoutLinks(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process ID in the lock file; 0 when there is none. */
function lockOwner(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** Waits longer than a process that has just read the lock needs for its rename. */
function sleepSync(): void {
  const milliseconds = 50;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Whether a process with this ID is running, of any user. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const name = '.lock';

/**
 * Makes this process the only one that builds into a folder. Answers with the number of the process that is building
 * already, or undefined when the lock is ours. A lock that a killed build left behind is taken over.
 */
export function lock(folder: string): number | undefined {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const other = Number(readFileSync(file, 'utf8'));
  if (isRunning(other)) return other;
  writeFileSync(file, String(process.pid));
  return undefined;
}

export function unlock(folder: string): void {
  rmSync(path.join(folder, name), { force: true });
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

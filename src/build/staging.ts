import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isRunning } from './lock.ts';

const stagingPrefix = '.building-';
const previousPrefix = '.previous-';

/** Creates an empty staging folder, on the same file system as the finished sites so that a rename can replace them. */
export function stage(out: string): string {
  mkdirSync(out, { recursive: true });
  return mkdtempSync(path.join(out, stagingPrefix));
}

/**
 * Replaces the previous site with a staged one by two synchronous renames: no signal handler runs between them, and after a
 * power failure `recover` restores the previous site.
 */
export function publish(staged: string, out: string, id: string): void {
  const site = path.join(out, id);
  const old = path.join(out, previousPrefix + id);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(site)) renameSync(site, old);
  renameSync(staged, site);
  rmSync(old, { recursive: true, force: true });
}

const lockPrefix = '.lock-';

/** Deletes what a killed build left behind, and restores a site that it had just moved aside. */
export function recover(out: string): void {
  if (!existsSync(out)) return;
  for (const name of readdirSync(out)) {
    const folder = path.join(out, name);
    if (name.startsWith(stagingPrefix) || isStaleLock(name)) rmSync(folder, { recursive: true, force: true });
    if (!name.startsWith(previousPrefix)) continue;
    const site = path.join(out, name.slice(previousPrefix.length));
    if (existsSync(site)) rmSync(folder, { recursive: true, force: true });
    else renameSync(folder, site);
  }
}

/** Whether a lock candidate belongs to a dead process. A live process may be acquiring the lock now. */
function isStaleLock(name: string): boolean {
  return name.startsWith(lockPrefix) && !isRunning(Number(name.slice(lockPrefix.length)));
}

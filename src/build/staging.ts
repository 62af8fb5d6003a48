import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isRunning } from './lock.ts';

const stagingPrefix = '.building-';
const previousPrefix = '.previous-';

/** A new, empty folder for a build, beside the finished sites so that a rename can put it in their place. */
export function stage(out: string): string {
  mkdirSync(out, { recursive: true });
  return mkdtempSync(path.join(out, stagingPrefix));
}

/**
 * Puts a finished site in the place of the one before, by two renames in one breath: no signal that a process can
 * handle comes between them, and what a cut in the power leaves behind, `recover` mends.
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

/** Clears away what a killed build left, and puts a site back that it had just moved aside. */
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

/** What a process leaves that was killed on its way to the lock. Another one may be on its way now. */
function isStaleLock(name: string): boolean {
  return name.startsWith(lockPrefix) && !isRunning(Number(name.slice(lockPrefix.length)));
}

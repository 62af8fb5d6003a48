import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { maxCacheAgeMs } from './limits.ts';

/** Deletes the files of a cache that no build has used for a month. The folder may be missing: a cache is made when first needed. */
export function pruneCache(cache: string): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const file = path.join(cache, name);
    const lastUsed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (lastUsed < Date.now() - maxCacheAgeMs) rmSync(file, { force: true });
  }
}

import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../../runtime/workspace.ts';
import { type Learned, type Lessons, learnEvidence } from './learn-evidence.ts';

/** The default folder of what was learned. */
export const evidenceCache = cacheFolder('evidence');

/**
 * Returns a function that learns, or returns what was learned before from the same by the same code: by an earlier build, or
 * for the pack before. `code` is that of `learnEvidence` with all that it imports, so that no change of it is forgotten.
 */
export function createCachedLearner(code: string, cache = evidenceCache): (lessons: Lessons) => Learned {
  mkdirSync(cache, { recursive: true });
  return (lessons) => {
    const file = path.join(cache, `${sha256(`${code}\0${JSON.stringify(lessons)}`)}.json`);
    const kept = readIntact(file);
    if (kept) return kept;
    const learned = learnEvidence(lessons);
    const content = JSON.stringify(learned);
    // Other builds may write the same at once; the rename is atomic.
    const tempFile = `${file}.${randomUUID()}`;
    writeFileSync(tempFile, `${sha256(content)}\n${content}`);
    renameSync(tempFile, file);
    return learned;
  };
}

/** Returns what a file holds, and marks it as used; undefined when there is none, or a full disk or a crash has cut it off. */
function readIntact(file: string): Learned | undefined {
  const [hash, content = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  if (hash !== sha256(content)) return undefined;
  const now = new Date();
  utimesSync(file, now, now);
  return JSON.parse(content);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

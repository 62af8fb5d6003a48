import { ResultCache, resultKey } from '../../runtime/result-cache.ts';
import { cacheFolder } from '../../runtime/workspace.ts';
import { type Learned, type Lessons, learnEvidence } from './learn-evidence.ts';

/** What was learned. */
export const evidenceCache = new ResultCache(cacheFolder('evidence'));

/**
 * Returns a function that learns, or returns what was learned before from the same by the same code: by an earlier build, or
 * for the pack before. `code` is that of `learnEvidence` with all that it imports, so that no change of it is forgotten.
 */
export function createCachedLearner(code: string, cache = evidenceCache): (lessons: Lessons) => Learned {
  return (lessons) => {
    const key = resultKey(code, JSON.stringify(lessons));
    const kept = cache.read(key);
    if (kept) return JSON.parse(kept.toString('utf8')) as Learned;
    const learned = learnEvidence(lessons);
    cache.write(key, Buffer.from(JSON.stringify(learned)));
    return learned;
  };
}

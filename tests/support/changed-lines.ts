import { spawnSync } from 'node:child_process';

/** Lines of a file that were added or changed, from 1. */
export interface LineRange {
  file: string;
  first: number;
  last: number;
}

/** Reads the hunks of `git diff --unified=0`. Lines that were only removed make no range. */
export function parseHunks(diff: string): LineRange[] {
  let file = '';
  return diff.split('\n').flatMap((line) => {
    const [, name] = /^\+\+\+ b\/(.*)$/.exec(line) ?? [];
    if (name !== undefined) file = name;
    const [, start, count = '1'] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (start === undefined || count === '0') return [];
    const first = Number(start);
    return [{ file, first, last: first + Number(count) - 1 }];
  });
}

/** Runs git and returns what it prints; undefined when it fails, such as outside a repository. */
function git(...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * The lines below some paths that differ from the commit at which this branch left the main branch, or from the parent commit on
 * the main branch itself; changes that are not committed count too. Empty where git knows no such commit.
 */
export function changedLines(...paths: string[]): LineRange[] {
  const mergeBase = git('merge-base', 'HEAD', 'origin/main');
  const base = mergeBase && mergeBase !== git('rev-parse', 'HEAD') ? mergeBase : 'HEAD~1';
  return parseHunks(git('diff', '--unified=0', '--diff-filter=d', base, '--', ...paths) ?? '');
}

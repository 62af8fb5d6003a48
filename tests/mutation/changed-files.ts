import { spawnSync } from 'node:child_process';

/** Runs git and returns the lines that it prints; undefined when it fails, such as outside a repository. */
function git(...args: string[]): string[] | undefined {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : undefined;
}

/**
 * The files that differ from the commit that this branch left the main branch at, or from the parent commit on the main branch
 * itself; changes that are not committed count too. Empty where git knows no such commit.
 */
export function changedFiles(): string[] {
  const [head] = git('rev-parse', 'HEAD') ?? [];
  const [mergeBase] = git('merge-base', 'HEAD', 'origin/main') ?? [];
  const base = mergeBase !== undefined && mergeBase !== head ? mergeBase : 'HEAD~1';
  return git('diff', '--name-only', '--diff-filter=d', base) ?? [];
}

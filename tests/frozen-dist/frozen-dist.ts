// Compares what two checkouts of this project publish: docs/testing.md says when and how.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { compareSites } from './compare-sites.ts';

/** An intended change of published bytes: which files, and the bug that it fixes. */
interface Allowed {
  readonly files: string;
  readonly reason: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { built: { type: 'boolean', default: false } },
});
const [baseline, ...only] = positionals;
const here = path.resolve(import.meta.dirname, '../..');
const allowedFile = path.join(import.meta.dirname, 'allowed.yaml');

if (!baseline || !existsSync(path.join(baseline, 'package.json'))) {
  console.error(
    'Write: node tests/frozen-dist/frozen-dist.ts <checkout of the baseline> [--built] [<pack>…]',
  );
  process.exit(2);
}
if (!values.built) for (const checkout of [baseline, here]) build(checkout);
process.exitCode = report(baseline, parse(readFileSync(allowedFile, 'utf8')) ?? []);

/** Builds with the launcher of the checkout itself, which also installs that commit's dependencies. */
function build(checkout: string): void {
  const packs = only.map((id) => `brands/${id}`);
  const { status } = spawnSync('npm', ['run', 'build', '--', ...packs], {
    cwd: checkout,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(2);
}

/** Prints the three groups of each pack and returns the exit status: 1 for a change that allowed.yaml does not list. */
function report(old: string, allowed: readonly Allowed[]): number {
  const different = packsOf(old).flatMap((id) => {
    const isAllowed = (file: string) => allowed.some(({ files }) => path.matchesGlob(file, files));
    const groups = compareSites([path.join(old, 'dist'), path.join(here, 'dist')], id, isAllowed);
    const [identical, equivalent, changed] = Object.values(groups).map((files: string[]) => files.length);
    console.log(`${id}: ${identical} identical, ${equivalent} equivalent, ${changed} different`);
    return groups.different;
  });
  const published = different.filter((file) => !file.split(path.sep)[0]?.endsWith('.hosting'));
  const unnamed = published.filter((file) => !allowed.some(({ files }) => path.matchesGlob(file, files)));
  const unused = allowed.filter(({ files }) => !different.some((file) => path.matchesGlob(file, files)));
  for (const file of different)
    console.log(`  ${file}: ${unnamed.includes(file) ? 'NOT ALLOWED' : reasonOf(file, allowed)}`);
  for (const { files } of unused)
    console.log(`allowed.yaml names ${files}, which has not changed since this baseline.`);
  console.log(`${unnamed.length} published files changed without a reason.`);
  return unnamed.length > 0 ? 1 : 0;
}

function reasonOf(file: string, allowed: readonly Allowed[]): string {
  return allowed.find(({ files }) => path.matchesGlob(file, files))?.reason ?? 'not published';
}

function packsOf(checkout: string): readonly string[] {
  const built = readdirSync(path.join(checkout, 'dist')).filter((name) => !name.endsWith('.hosting'));
  return only.length > 0 ? only : built;
}

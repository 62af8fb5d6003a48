import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles } from '../../src/runtime/list-files.ts';
import type { ProjectFixture } from './project-fixture.ts';

/** How the environment of the build differs from this one. */
export interface BuildEnvironment {
  /** An IANA time zone, like "Pacific/Kiritimati". */
  timeZone: string;
  /** A locale, like "tr_TR.UTF-8": Turkish has its own dotless i. */
  locale: string;
  /** Clock offset in milliseconds. */
  clockOffsetMs: number;
  /** Whether folders list their files in another order. */
  isReaddirShuffled: boolean;
}

/** Builds packs in a fresh copy of the project. `packs` are folders; empty for every pack of the copy. */
export async function buildInEnvironment(
  { timeZone, locale, clockOffsetMs, isReaddirShuffled }: BuildEnvironment,
  project: ProjectFixture,
  packs: string[] = [],
): Promise<void> {
  for (const pack of packs) cpSync(pack, project.path(pack), { recursive: true });
  // No earlier output may be mistaken for the new one.
  isolateCache(project);
  const loader = pathToFileURL(path.resolve('tests/support/environment-preload.mjs')).href;
  const { status, output } = await project.run('build', packs, {
    env: {
      TZ: timeZone,
      LANG: locale,
      LC_ALL: locale,
      ...(isReaddirShuffled && { NODE_OPTIONS: `--import ${loader}`, MOVED_CLOCK: String(clockOffsetMs) }),
    },
  });
  if (status !== 0) throw new Error(`The build in ${project.folder} ended with ${status}.\n${output}`);
}

/** Packages are shared, but not what earlier builds kept. */
function isolateCache(project: ProjectFixture): void {
  rmSync(project.path('.waymark'), { recursive: true, force: true });
}

/** The hash of every file in a build and in the folders beside it. */
export function hashBuildOutput(out: string, id: string): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const folder of [id, `${id}.hosting`]) {
    if (!existsSync(path.join(out, folder))) throw new Error(`There is no ${path.join(out, folder)}.`);
    for (const file of listFiles(path.join(out, folder))) {
      const content = readFileSync(path.join(out, folder, file));
      hashes.set(`${folder}/${file}`, createHash('sha256').update(content).digest('hex'));
    }
  }
  return hashes;
}

/** The files that differ or are in one only. */
export function diffHashes(one: Map<string, string>, other: Map<string, string>): string[] {
  const all = new Set([...one.keys(), ...other.keys()]);
  return [...all].filter((file) => one.get(file) !== other.get(file)).sort();
}

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The part of a lockfile that this room reads (docs.npmjs.com/cli/configuring-npm/package-lock-json). */
interface Lockfile {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
}

/** Dependencies by name, each with one exact version. */
export interface PinnedDependencies {
  dependencies: Record<string, string>;
  /** Those for one operating system or processor, of which npm installs what fits. */
  optionalDependencies: Record<string, string>;
}

/**
 * Returns this repository's lockfile without what these dependencies do not need. Throws when npm fails, with what it printed.
 */
export function lockDependencies(dependencies: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-lockfile-'));
  try {
    const { overrides = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as { overrides?: object };
    // An override may refer to a dependency of the root.
    const isOverridden = Object.keys(overrides).every((name) => name in dependencies);
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ dependencies, ...(isOverridden && { overrides }) }),
    );
    copyFileSync('package-lock.json', path.join(folder, 'package-lock.json'));
    const { status, stderr, stdout } = spawnSync(
      'npm',
      [
        'install',
        '--package-lock-only',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--prefer-offline',
        '--prefix=.',
      ],
      { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
    );
    if (status !== 0) throw new Error(`npm could not write the lockfile of a package.\n${stdout}${stderr}`);
    return readFileSync(path.join(folder, 'package-lock.json'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Returns every package at the top of a lockfile as a dependency of one exact version, so that a publisher installs what this
 * repository was tested with. Second versions within another package are left to npm, and so is what only the packages of one
 * platform need: it would be installed on every other. A shrinkwrap would do the same, but npm installs the native programs of
 * every platform from one.
 */
export function pinDependencies(lockfile: string): PinnedDependencies {
  const { packages } = JSON.parse(lockfile) as Lockfile;
  const pinned: PinnedDependencies = { dependencies: {}, optionalDependencies: {} };
  for (const [location, { version, optional, os: system, cpu }] of Object.entries(packages)) {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(location) ?? [];
    const isOfOnePlatform = system !== undefined || cpu !== undefined;
    if (name && (!optional || isOfOnePlatform))
      pinned[optional ? 'optionalDependencies' : 'dependencies'][name] = version;
  }
  return pinned;
}

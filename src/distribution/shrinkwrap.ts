import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Returns the npm-shrinkwrap.json of a package: the versions and hashes of this repository's lockfile for the dependencies of
 * its manifest, so that a publisher's site has the same bytes. Throws when npm fails, with what it printed.
 */
export function createShrinkwrap(manifest: object): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-shrinkwrap-'));
  try {
    const { overrides } = JSON.parse(readFileSync('package.json', 'utf8'));
    // An override may refer to a dependency of the root.
    const dependencies = { ...(manifest as { dependencies?: object }).dependencies };
    const root = {
      ...manifest,
      devDependencies: undefined,
      ...(hasAll(dependencies, overrides) && { overrides }),
    };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(root));
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

function hasAll(dependencies: object, overrides: object = {}): boolean {
  return Object.keys(overrides).every((name) => name in dependencies);
}

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

// Plain JavaScript without packages, because it runs before anything is installed, on the system's Node.

/** Whether package.json, the lockfile and node_modules agree, including the integrity hash of every package. */
export function isInstalled() {
  const [manifest, locked, installed] = [
    'package.json',
    'package-lock.json',
    'node_modules/.package-lock.json',
  ].map((file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}));
  const { '': declared = {}, ...packages } = locked.packages ?? {};
  const isLocked = (key) => isDeepStrictEqual(manifest[key], declared[key]);
  // A missing optional package is for another operating system.
  const matches = ([name, { integrity, optional }]) => {
    const found = installed.packages?.[name];
    return found ? found.integrity === integrity : optional;
  };
  return isLocked('dependencies') && isLocked('devDependencies') && Object.entries(packages).every(matches);
}

/**
 * Installs into a staging folder and renames it to node_modules. An interrupted installation leaves nothing partial, and
 * concurrent ones are safe; two `npm ci` in one folder would delete each other's files.
 */
export function install() {
  console.log('Installing the packages of package-lock.json. This happens once.');
  // Ctrl+C ends npm, which shares the terminal. This process must survive to delete the staging folder.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  const staging = mkdtempSync(path.join(process.cwd(), '.installing-'));
  try {
    for (const file of ['package.json', 'package-lock.json', '.npmrc'])
      copyFileSync(file, path.join(staging, file));
    npm(staging, ['ci']);
    rebuild(staging);
    if (existsSync('node_modules') && !isInstalled())
      renameSync('node_modules', path.join(staging, 'outdated'));
    renameSync(path.join(staging, 'node_modules'), 'node_modules');
  } catch (error) {
    // A concurrent command may have finished the same installation.
    if (!isInstalled()) throw error;
  } finally {
    process.off('SIGINT', ignore);
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Runs the only two install scripts that are allowed: each fetches or verifies the binary of its package. */
export function rebuild(folder) {
  npm(folder, ['rebuild', 'node', 'esbuild', '--ignore-scripts=false']);
}

function npm(folder, words) {
  // npm exports its project prefix to child processes; this call may be for another folder.
  const options = ['--prefix=.', '--loglevel=error'];
  const { status } = spawnSync('npm', [...words, ...options], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(`npm ${words[0]} failed. The lines above say why; is the npm registry within reach?`);
}

import { spawnSync } from 'node:child_process';

/** Installs Debian packages where this is Debian and the user is root. Returns whether it did. */
export function installDebianPackages(packages: string[]): boolean {
  if (process.getuid?.() !== 0) return false;
  console.log(`Installing ${packages.join(', ')} from Debian.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'ignore', env }).status === 0;
  return run('update') && run('install', '-y', '--no-install-recommends', ...packages);
}

import { spawnSync } from 'node:child_process';

/** Installs packages of Debian where this is Debian and we are root. Answers whether it could. */
export function installDebianPackages(packages: string[]): boolean {
  if (process.getuid?.() !== 0) return false;
  console.log(`Installing ${packages.join(', ')} from Debian.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...words: string[]) => spawnSync('apt-get', words, { stdio: 'ignore', env }).status === 0;
  return run('update') && run('install', '-y', '--no-install-recommends', ...packages);
}

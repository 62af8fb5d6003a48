import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The servers that the tests start, with the place where Debian puts each. */
export const programs = {
  nginx: '/usr/sbin/nginx',
  caddy: '/usr/bin/caddy',
  apache2: '/usr/sbin/apache2',
} as const;

type Program = keyof typeof programs;

/**
 * Makes sure that these servers are on this machine, on Debian as root from its packages. Answers with those that are
 * missing all the same.
 */
export function installServers(): Program[] {
  if (missing().length > 0 && process.getuid?.() === 0) {
    console.log(`Installing ${missing().join(', ')} from Debian.`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const run = (...words: string[]) => spawnSync('apt-get', words, { stdio: 'ignore', env }).status === 0;
    if (run('update')) run('install', '-y', '--no-install-recommends', ...missing());
  }
  return missing();
}

function missing(): Program[] {
  return (Object.keys(programs) as Program[]).filter((name) => !existsSync(programs[name]));
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The servers that the tests start, with the place where Debian puts each. */
export const serverPaths = {
  nginx: '/usr/sbin/nginx',
  caddy: '/usr/bin/caddy',
  apache2: '/usr/sbin/apache2',
} as const;

type ServerName = keyof typeof serverPaths;

/**
 * Makes sure that these servers are on this machine, on Debian as root from its packages. Answers with those that are
 * missing all the same.
 */
export function installServers(): ServerName[] {
  if (missingServers().length > 0 && process.getuid?.() === 0) {
    console.log(`Installing ${missingServers().join(', ')} from Debian.`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const run = (...words: string[]) => spawnSync('apt-get', words, { stdio: 'ignore', env }).status === 0;
    if (run('update')) run('install', '-y', '--no-install-recommends', ...missingServers());
  }
  return missingServers();
}

function missingServers(): ServerName[] {
  return (Object.keys(serverPaths) as ServerName[]).filter((name) => !existsSync(serverPaths[name]));
}

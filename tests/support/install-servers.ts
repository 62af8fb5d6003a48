import { existsSync } from 'node:fs';
import { installDebianPackages } from './install-debian-packages.ts';

/** The servers that the tests start, with the place where Debian puts each. */
export const serverPaths = {
  nginx: '/usr/sbin/nginx',
  caddy: '/usr/bin/caddy',
  apache2: '/usr/sbin/apache2',
} as const;

type ServerName = keyof typeof serverPaths;

/**
 * Installs the servers that this machine lacks, on Debian as root from its packages. Returns those still missing.
 */
export function installServers(): ServerName[] {
  if (missingServers().length > 0) installDebianPackages(missingServers());
  return missingServers();
}

function missingServers(): ServerName[] {
  return (Object.keys(serverPaths) as ServerName[]).filter((name) => !existsSync(serverPaths[name]));
}

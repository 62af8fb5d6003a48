import { existsSync } from 'node:fs';
import { installDebianPackages } from './install-debian-packages.ts';

/** The servers that the tests start, with their paths on Debian. */
export const serverPaths = {
  nginx: '/usr/sbin/nginx',
  caddy: '/usr/bin/caddy',
  apache2: '/usr/sbin/apache2',
} as const;

type ServerName = keyof typeof serverPaths;

/** Installs the missing servers, on Debian as root. Returns those still missing. */
export function installServers(): ServerName[] {
  if (missingServers().length > 0) installDebianPackages(missingServers());
  return missingServers();
}

function missingServers(): ServerName[] {
  return (Object.keys(serverPaths) as ServerName[]).filter((name) => !existsSync(serverPaths[name]));
}

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
  if (missingServerPackages().length > 0) installDebianPackages(missingServerPackages());
  return missingServerPackages();
}

/** The missing servers, by the names of their Debian packages. */
export function missingServerPackages(): ServerName[] {
  return (Object.keys(serverPaths) as ServerName[]).filter((name) => !existsSync(serverPaths[name]));
}

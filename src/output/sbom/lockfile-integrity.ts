import { existsSync, readFileSync } from 'node:fs';

/** The lockfile of the published package, which npm would take out under its usual name. */
export const lockedPackagesFile = 'locked-packages.json';

/** Reads the SHA-512 of each package from the lockfile, in hexadecimal, by `name@version`; none where there is no lockfile. */
export function readLockfileIntegrity(): Map<string, string> {
  const file = ['package-lock.json', lockedPackagesFile].find((name) => existsSync(name));
  if (file === undefined) return new Map();
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages: Record<string, { version?: string; integrity?: string }>;
  };
  return new Map(
    Object.entries(packages).flatMap(([location, { version, integrity }]) => {
      const [, base64] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
      if (!base64) return [];
      const name = location.slice(location.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return [[`${name}@${version}`, Buffer.from(base64, 'base64').toString('hex')] as const];
    }),
  );
}

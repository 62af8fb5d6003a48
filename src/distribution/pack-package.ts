import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** A tarball that npm can publish or install. */
interface PackedPackage {
  /** Its whole path. */
  file: string;
  /** In bytes. */
  size: number;
  /** How many files it has. */
  entryCount: number;
}

/** Packs a folder that `assemblePackages` wrote, beside it. Throws when npm fails, with what it printed. */
export function packPackage(folder: string): PackedPackage {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['pack', '--json', '--prefix=.', '--pack-destination=..'],
    {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) throw new Error(`npm could not pack ${folder}.\n${stderr}`);
  const [{ filename, size, entryCount }] = JSON.parse(stdout);
  return { file: path.resolve(folder, '..', filename), size, entryCount };
}

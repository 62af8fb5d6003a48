import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installDebianPackages } from '../support/install-debian-packages.ts';

const packageFolder = import.meta.dirname;
const packageFile = path.join(packageFolder, 'package.json');

/**
 * Installs the peers in the exact versions of tests/benchmarks/package.json, without their install scripts, into a cache
 * folder below the system's folder for temporary files. Returns that folder; undefined where they cannot be had, as without
 * a network. A folder that is whole is used again. There is no lockfile: nothing of the peers is ever published.
 */
export function installPeers(): string | undefined {
  const hash = createHash('sha256').update(readFileSync(packageFile)).digest('hex');
  const folder = path.join(os.tmpdir(), `waymark-peers-${hash.slice(0, 12)}`);
  const whole = path.join(folder, 'installed');
  if (existsSync(whole)) return folder;
  mkdirSync(folder, { recursive: true });
  copyFileSync(packageFile, path.join(folder, 'package.json'));
  console.log(`Installing the peers into ${folder}, once.`);
  const words = ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  const { status } = spawnSync('npm', words, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) return undefined;
  writeFileSync(whole, '');
  return folder;
}

/** Whether Hugo is on this machine, on Debian as root from its packages. */
export function installHugo(): boolean {
  const isThere = () => spawnSync('hugo', ['version']).status === 0;
  return isThere() || (installDebianPackages(['hugo']) && isThere());
}

/** The version of a peer: of its package in the folder of the peers, or what Hugo says of itself. */
export function versionOf(folder: string | undefined, name: string | undefined): string {
  if (name === undefined) return /v[\d.]+/.exec(String(spawnSync('hugo', ['version']).stdout))?.[0] ?? '';
  const file = path.join(folder ?? '', 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installDebianPackages } from '../support/install-debian-packages.ts';

const packageFolder = import.meta.dirname;
const packageFiles = ['package.json', 'package-lock.json'];

/**
 * Installs the peers that tests/benchmarks/package-lock.json lists, without their install scripts, into a folder of its own for
 * this list below the system's folder for temporary files, and answers with it; undefined where they cannot be had, as
 * without a network. A folder that is whole is used again.
 */
export function installPeers(): string | undefined {
  const hash = createHash('sha256');
  for (const list of packageFiles) hash.update(readFileSync(path.join(packageFolder, list)));
  const folder = path.join(os.tmpdir(), `waymark-peers-${hash.digest('hex').slice(0, 12)}`);
  const whole = path.join(folder, 'installed');
  if (existsSync(whole)) return folder;
  mkdirSync(folder, { recursive: true });
  for (const list of packageFiles) copyFileSync(path.join(packageFolder, list), path.join(folder, list));
  console.log(`Installing the peers into ${folder}, once.`);
  // Not `npm ci`: it refuses a lockfile that leaves out a program for another kind of machine.
  const words = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
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

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installDebianPackages } from '../support/install-debian-packages.ts';

const packageFolder = import.meta.dirname;
const packageFile = path.join(packageFolder, 'package.json');

/**
 * Installs the other generators in the exact versions of tests/benchmarks/package.json, without install scripts, into a cache
 * folder below the system's temporary folder. Returns that folder; undefined where they are unavailable, as without a network. A
 * complete folder is reused. There is no lockfile: nothing of them is ever published.
 */
export function installPeers(): string | undefined {
  const hash = createHash('sha256').update(readFileSync(packageFile)).digest('hex');
  const folder = path.join(os.tmpdir(), `waymark-peers-${hash.slice(0, 12)}`);
  const whole = path.join(folder, 'installed');
  if (existsSync(whole)) return folder;
  mkdirSync(folder, { recursive: true });
  copyFileSync(packageFile, path.join(folder, 'package.json'));
  console.log(`Installing the peers into ${folder}, once.`);
  const args = ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  const { status } = spawnSync('npm', args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) return undefined;
  writeFileSync(whole, '');
  return folder;
}

/** Whether Hugo is available, installed on Debian as root. */
export function installHugo(): boolean {
  const isThere = () => spawnSync('hugo', ['version']).status === 0;
  return isThere() || (installDebianPackages(['hugo']) && isThere());
}

/** The version of a generator: of its installed package, or as Hugo reports it. */
export function versionOf(folder: string | undefined, name: string | undefined): string {
  if (name === undefined) return /v[\d.]+/.exec(String(spawnSync('hugo', ['version']).stdout))?.[0] ?? '';
  const file = path.join(folder ?? '', 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type BundledPart,
  bundledFiles,
  isVendored,
  packageFolder,
} from '../../integrations/bundled-packages.ts';
import { readLockfileIntegrity } from './lockfile-integrity.ts';

/** A third-party package whose code or style a site ships. */
export interface ThirdPartyPackage {
  name: string;
  version: string;
  /** SPDX expression from its package.json; empty when missing. */
  licence: string;
  /** Licence text that must accompany it; empty when missing. */
  notice: string;
  parts: BundledPart[];
  /** Whether it comes from npm; else it is vendored in this repository. */
  isFromNpm: boolean;
  /** Of its tarball, in hexadecimal, where a lockfile names it. */
  sha512?: string;
}

/** Returns the third-party packages in these parts of a site or of the renderer, without duplicates, sorted by name. */
export function thirdPartyPackages(parts: readonly BundledPart[]): ThirdPartyPackage[] {
  const files = parts.flatMap((part) => bundledFiles(part).map((file) => ({ part, ...packageOfFile(file) })));
  return [...Map.groupBy(files, ({ name, version }) => `${name} ${version}`).values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { part: _, ...info } = first;
      return { ...info, parts: [...new Set(group.map(({ part }) => part))] };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A third-party package wherever it is bundled. */
export type PackageInfo = Omit<ThirdPartyPackage, 'parts'>;

const packageCache = new Map<string, PackageInfo>();
let integrity: Map<string, string> | undefined;

/** Returns the packages of these files, relative to the root of the project, each with its folder. */
export function describePackages(files: readonly string[]): [folder: string, info: PackageInfo][] {
  const folders = new Set(files.map((file) => packageFolder(path.resolve(file)) ?? ''));
  const relative = (folder: string) => path.relative('.', folder).split(path.sep).join('/');
  return [...folders].sort().map((folder) => [relative(folder), readPackageInfo(folder)]);
}

/** Keeps what `describePackages` returned elsewhere: these packages need not be installed. */
export function rememberPackages(packages: readonly [folder: string, info: PackageInfo][]): void {
  for (const [folder, info] of packages) packageCache.set(path.resolve(folder), info);
}

function packageOfFile(file: string): PackageInfo {
  return readPackageInfo(packageFolder(file) ?? '');
}

function readPackageInfo(folder: string): PackageInfo {
  const cached = packageCache.get(folder);
  if (cached) return cached;
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const isFromNpm = !isVendored(folder);
  integrity ??= readLockfileIntegrity();
  const sha512 = isFromNpm ? integrity.get(`${name}@${version}`) : undefined;
  const info = {
    name,
    version,
    licence: typeof license === 'string' ? license : '',
    notice: readNotice(folder) || vendoredNotice(name),
    isFromNpm,
    ...(sha512 && { sha512 }),
  };
  packageCache.set(folder, info);
  return info;
}

/** Reads the licence and notice files of a package. */
function readNotice(folder: string): string {
  const names = readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|notice|copying|copyright)\b/i.test(name))
    .sort();
  const texts = names.map((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? readNotice(file) : readFileSync(file, 'utf8').trim();
  });
  return texts.join('\n\n');
}

/** Returns the vendored licence text, from the source repository, of a package that ships without one; empty when missing. */
export function vendoredNotice(name: string): string {
  const file = fileURLToPath(new URL(`./notices/${name.replaceAll('/', '+')}.txt`, import.meta.url));
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  bundledFiles,
  isVendored,
  packageFolder,
  type SitePart,
} from '../../integrations/bundled-packages.ts';

/** A third-party package whose code or style a site ships. */
export interface ThirdPartyPackage {
  name: string;
  version: string;
  /** SPDX expression from its package.json; empty when missing. */
  licence: string;
  /** Licence text that must accompany it; empty when missing. */
  notice: string;
  parts: SitePart[];
  /** Whether it comes from npm; else it is vendored in this repository. */
  isFromNpm: boolean;
}

/** Returns the third-party packages in these parts of a site, without duplicates, sorted by name. */
export function thirdPartyPackages(parts: SitePart[]): ThirdPartyPackage[] {
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

type PackageInfo = Omit<ThirdPartyPackage, 'parts'>;

const packageCache = new Map<string, PackageInfo>();

function packageOfFile(file: string): PackageInfo {
  return readPackageInfo(packageFolder(file) ?? '');
}

function readPackageInfo(folder: string): PackageInfo {
  const cached = packageCache.get(folder);
  if (cached) return cached;
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const info = {
    name,
    version,
    licence: typeof license === 'string' ? license : '',
    notice: readNotice(folder) || vendoredNotice(name),
    isFromNpm: !isVendored(folder),
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

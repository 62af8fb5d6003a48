import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledFiles, packageFolder, type SitePart } from '../../integrations/bundled-packages.ts';

/** A third-party package whose code or style a site ships. */
export interface ThirdPartyPackage {
  name: string;
  version: string;
  /** SPDX expression from its package.json; empty when missing. */
  licence: string;
  /** Licence text that must accompany it; empty when missing. */
  notice: string;
  parts: SitePart[];
  /** The npm package that contains it. */
  package: { name: string; version: string };
}

/** Third-party work inside a package of another name and licence. */
const embeddedPackages = [
  {
    file: /[\\/]pdfjs-dist[\\/]standard_fonts[\\/]LiberationSans-/,
    name: 'Liberation Sans',
    version: '1.07.4',
    licence: 'GPL-2.0-only WITH Font-exception-2.0',
    notice: 'standard_fonts/LICENSE_LIBERATION',
  },
];

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
  const folder = packageFolder(file) ?? '';
  const embedded = embeddedPackages.find((candidate) => candidate.file.test(file));
  if (embedded) {
    const text = readFileSync(path.join(folder, embedded.notice), 'utf8').trim();
    return { ...readPackageInfo(folder), ...embedded, notice: text };
  }
  return readPackageInfo(folder);
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
    package: { name, version },
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

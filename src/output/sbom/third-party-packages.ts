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
  const found = parts.flatMap((part) => bundledFiles(part).map((file) => ({ part, ...packageOfFile(file) })));
  return [...Map.groupBy(found, ({ name, version }) => `${name} ${version}`).values()]
    .flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const { part: _, ...work } = first;
      return { ...work, parts: [...new Set(same.map(({ part }) => part))] };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

type PackageInfo = Omit<ThirdPartyPackage, 'parts'>;

const packageCache = new Map<string, PackageInfo>();

function packageOfFile(file: string): PackageInfo {
  const folder = packageFolder(file) ?? '';
  const other = embeddedPackages.find((each) => each.file.test(file));
  if (other) {
    const text = readFileSync(path.join(folder, other.notice), 'utf8').trim();
    return { ...readPackageInfo(folder), ...other, notice: text };
  }
  return readPackageInfo(folder);
}

function readPackageInfo(folder: string): PackageInfo {
  const known = packageCache.get(folder);
  if (known) return known;
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const work = {
    name,
    version,
    licence: typeof license === 'string' ? license : '',
    notice: readNotice(folder) || vendoredNotice(name),
    package: { name, version },
  };
  packageCache.set(folder, work);
  return work;
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

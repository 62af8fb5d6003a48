import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledFiles, packageFolder, type SitePart } from '../../integrations/bundled-packages.ts';

/** A third-party package whose code or style a site ships. */
export interface ThirdPartyPackage {
  name: string;
  version: string;
  /** SPDX, as its makers name it; empty where they do not. */
  licence: string;
  /** The text that must go with it; empty where there is none. */
  notice: string;
  parts: SitePart[];
  /** Of the package that it comes in. */
  package: { name: string; version: string };
}

/** Works that come in a package of another name and licence. */
const embeddedPackages = [
  {
    file: /[\\/]pdfjs-dist[\\/]standard_fonts[\\/]LiberationSans-/,
    name: 'Liberation Sans',
    version: '1.07.4',
    licence: 'GPL-2.0-only WITH Font-exception-2.0',
    notice: 'standard_fonts/LICENSE_LIBERATION',
  },
];

/** Everything by others that these parts of a site hold, each work once, by name. */
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

/** The texts that the makers have put into their package. */
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

/** For a package that comes without one, the text from where its makers keep their sources. */
export function vendoredNotice(name: string): string {
  const file = fileURLToPath(new URL(`./notices/${name.replaceAll('/', '+')}.txt`, import.meta.url));
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

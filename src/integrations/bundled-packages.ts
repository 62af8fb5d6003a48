import path from 'node:path';
import type { Metafile } from 'esbuild';

/** The parts of a site that contain third-party work, as its list of licences names them. */
export type SitePart = 'style' | 'icons' | 'scripts in pages' | 'search' | 'typing' | 'paper';

/** A part of a site, or what makes its pages, of which no site holds anything. */
export type BundledPart = SitePart | 'renderer';

/** The bundled files of this process. Astro itself never loads the integration, so there is one map. */
const filesByPart = new Map<BundledPart, Set<string>>();

/** Records the files that a part was bundled from. Only files of packages are third-party work. */
export function trackBundled(part: BundledPart, names: Iterable<string>): void {
  const files = filesByPart.get(part) ?? new Set();
  for (const name of names) {
    const file = path.resolve(name.split('?')[0] ?? '');
    if (!isOwn(file) && packageFolder(file)) files.add(file);
  }
  filesByPart.set(part, files);
}

/** Whether a file is of this project, which may itself be installed in node_modules. */
function isOwn(file: string): boolean {
  const name = path.relative('.', file);
  return !/^\.\.[\\/]|^node_modules[\\/]/.test(name) && !path.isAbsolute(name) && !vendoredFolder.test(name);
}

/** Returns the inputs of esbuild's output: a package that was tree-shaken away is not distributed. */
export function metafileInputs({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
}

/** Returns every package file that was bundled in this process, by part, relative to the root of the project with `/`. */
export function allBundledFiles(): [part: BundledPart, files: string[]][] {
  const relative = (file: string) => path.relative('.', file).split(path.sep).join('/');
  return [...filesByPart].map(([part, files]) => [part, [...files].map(relative).sort()]);
}

/** Returns every package file that was bundled into a part in this process. */
export function bundledFiles(part: BundledPart): string[] {
  return [...(filesByPart.get(part) ?? [])].sort();
}

/** Third-party work in this repository, with a package.json for its name, version and licence. */
const vendoredFolder = /^(.*[\\/]features[\\/]print[\\/]fonts)[\\/]/;

/** Whether a folder that `packageFolder` returned is of this repository. */
export function isVendored(folder: string): boolean {
  return vendoredFolder.test(path.join(folder, 'package.json'));
}

/** Returns the folder of the package or of the vendored work that a file belongs to; undefined for a file of this project. */
export function packageFolder(file: string): string | undefined {
  const [, vendored] = vendoredFolder.exec(file) ?? [];
  if (vendored) return vendored;
  const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file) ?? [];
  return folder;
}

import path from 'node:path';
import type { Metafile } from 'esbuild';

/** The parts of a site that contain third-party work, as its list of licences names them. */
export type SitePart = 'style' | 'icons' | 'scripts in pages' | 'search' | 'typing' | 'paper';

/** The bundled files of this process. Astro itself never loads the integration, so there is one map. */
const filesByPart = new Map<SitePart, Set<string>>();

/** Records the files that a part was bundled from. Only files of packages are third-party work. */
export function trackBundled(part: SitePart, names: Iterable<string>): void {
  const files = filesByPart.get(part) ?? new Set();
  for (const name of names) {
    const file = path.resolve(name.split('?')[0] ?? '');
    // From the root, which may itself be in node_modules.
    if (packageFolder(path.relative('.', file))) files.add(file);
  }
  filesByPart.set(part, files);
}

/** Returns the inputs of esbuild's output: a package that was tree-shaken away is not distributed. */
export function metafileInputs({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
}

/** Returns every package file that was bundled into a part in this process. */
export function bundledFiles(part: SitePart): string[] {
  return [...(filesByPart.get(part) ?? [])].sort();
}

/** Returns the folder of the package that a file belongs to; undefined for a file of this project. */
export function packageFolder(file: string): string | undefined {
  const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file) ?? [];
  return folder;
}

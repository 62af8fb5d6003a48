import path from 'node:path';
import type { Metafile } from 'esbuild';

/** The parts of a site that hold work of others, as they are named in its list of licences. */
export type SitePart = 'style' | 'scripts in pages' | 'search' | 'typing' | 'paper';

/** What this process has bundled so far. The integration is never loaded by Astro itself, so there is one map. */
const filesByPart = new Map<SitePart, Set<string>>();

/** Notes which files a part was made from. Only those of packages are work of others. */
export function trackBundled(part: SitePart, names: Iterable<string>): void {
  const own = filesByPart.get(part) ?? new Set();
  for (const name of names) {
    const file = path.resolve(name.split('?')[0] ?? '');
    if (packageFolder(file)) own.add(file);
  }
  filesByPart.set(part, own);
}

/** The files of which something is left in what esbuild made: a package that is only looked at is not given away. */
export function metafileInputs({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
}

/** Every file of a package that a part was made from in this process. */
export function bundledFiles(part: SitePart): string[] {
  return [...(filesByPart.get(part) ?? [])].sort();
}

/** The folder of the package that a file belongs to; undefined for a file of this project. */
export function packageFolder(file: string): string | undefined {
  const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file) ?? [];
  return folder;
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Manifest, manifestName } from '../hosting/manifest.ts';

/** A manifest, and the finished folder that it tells of where that is on this computer. */
export interface KnownCopy {
  manifest: Manifest;
  folder?: string;
}

/** How the name of the folder ends in which a build puts what is not published. */
const beside = '.hosting';

/** The manifest in a file, or in the folder that holds it; or what is wrong with it, as a sentence. */
export function readManifest(name: string): { copy: KnownCopy } | { wrong: string } {
  const isFolder = statSync(name, { throwIfNoEntry: false })?.isDirectory();
  const file = isFolder ? path.join(name, manifestName) : name;
  if (!existsSync(file))
    return { wrong: `There is no manifest at ${file}. A build writes one into dist/<id>${beside}/.` };
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    if (!isManifest(manifest))
      return {
        wrong: `${file} is not a manifest that this version can read. Take the one that a build wrote.`,
      };
    const folder = path.dirname(file).slice(0, -beside.length);
    const isBuilt = path.dirname(file).endsWith(beside) && existsSync(folder);
    return { copy: { manifest, ...(isBuilt && { folder }) } };
  } catch {
    return { wrong: `${file} is not JSON. Take the manifest that a build wrote.` };
  }
}

function isManifest({ manifest, files, headers, errorPages, notSent, hosts }: Manifest): boolean {
  const isList = (value: unknown) => Array.isArray(value) && value.length > 0;
  return (
    manifest === 1 &&
    [files, headers, errorPages, notSent, hosts].every(isList) &&
    [...files, ...errorPages].every((file) => /^[0-9a-f]{64}$/.test(file.sha256) && headers[file.headers])
  );
}

/** Every copy that was built on this computer. */
export function builtCopies(out: string): KnownCopy[] {
  if (!existsSync(out)) return [];
  return readdirSync(out)
    .filter((name) => name.endsWith(beside) && !name.startsWith('.'))
    .sort()
    .flatMap((name) => {
      const read = readManifest(path.join(out, name));
      return 'copy' in read ? [read.copy] : [];
    });
}

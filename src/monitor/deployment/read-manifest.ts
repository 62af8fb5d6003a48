import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Manifest, manifestFileName } from '../../hosting/manifest.ts';

/** A manifest, and the folder of its build when that is on this computer. */
export interface KnownBuild {
  manifest: Manifest;
  folder?: string;
}

/** Name suffix of the folder of server configuration. */
const hostingSuffix = '.hosting';

/** Reads the manifest from a file or its folder. Returns `message` when it is missing or invalid. */
export function readManifest(name: string): { copy: KnownBuild } | { message: string } {
  const isFolder = statSync(name, { throwIfNoEntry: false })?.isDirectory();
  const file = isFolder ? path.join(name, manifestFileName) : name;
  if (!existsSync(file))
    return {
      message: `There is no manifest at ${file}. A build writes one into dist/<id>${hostingSuffix}/.`,
    };
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    if (!isManifest(manifest))
      return {
        message: `${file} is not a manifest that this version can read. Take the one that a build wrote.`,
      };
    const folder = path.dirname(file).slice(0, -hostingSuffix.length);
    const isBuilt = path.dirname(file).endsWith(hostingSuffix) && existsSync(folder);
    return { copy: { manifest, ...(isBuilt && { folder }) } };
  } catch {
    return { message: `${file} is not JSON. Take the manifest that a build wrote.` };
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

/** Returns every build in the output folder. */
export function readLocalBuilds(out: string): KnownBuild[] {
  if (!existsSync(out)) return [];
  return readdirSync(out)
    .filter((name) => name.endsWith(hostingSuffix) && !name.startsWith('.'))
    .sort()
    .flatMap((name) => {
      const read = readManifest(path.join(out, name));
      return 'copy' in read ? [read.copy] : [];
    });
}

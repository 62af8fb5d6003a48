import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentTypes, fileExtension } from './content-types.ts';
import { responseHeaders } from './headers.ts';
import { hostConfigFiles } from './host-registry.ts';
import type { HostingModel } from './hosting-model.ts';
import { urlPathOf } from './served-files.ts';

/** The name of the manifest in the folder of what is installed on hosts. */
export const manifestFileName = 'manifest.json';

/** Bytes that a published copy must send, known by their hash. */
export interface ManifestEntry {
  /** From the root of the host, like "/steps/". */
  address: string;
  bytes: number;
  /** Of the file as it is, before any compression, in hexadecimal. */
  sha256: string;
  /** The value of Content-Type. */
  type: string;
  /** Which of the sets of headers its answer has. */
  headers: number;
}

/**
 * What a published copy must send to the last byte: the same sources give the same manifest. It stands beside the copy and is
 * never published, since who changes a page on a host can change what stands beside the page too.
 */
export interface Manifest {
  /** The form of this file. */
  manifest: 1;
  id: string;
  hosts: string[];
  /** The host that the pack names. */
  host?: string;
  /** Sets of headers. Each file, and each error page, names one. */
  headers: Record<string, string>[];
  files: ManifestEntry[];
  /** What stands at every address where nothing is: `prefix` is the beginning of the addresses that it answers for. */
  errorPages: (Omit<ManifestEntry, 'address'> & { prefix: string })[];
  /** Files of the folder that no host may send. */
  notSent: string[];
}

/** The manifest of a finished folder. `files` are those that visitors can open. */
export function createManifest(folder: string, publication: HostingModel, files: string[]): Manifest {
  const sets: Record<string, string>[] = [];
  const numberOf = (headers: Record<string, string>) => {
    const same = sets.findIndex((each) => JSON.stringify(each) === JSON.stringify(headers));
    return same >= 0 ? same : sets.push(headers) - 1;
  };
  const listed = (file: string, isFound: boolean) => {
    const content = readFileSync(path.join(folder, file));
    const address = urlPathOf(file);
    return {
      address,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      type: contentTypes[fileExtension(file)] ?? 'application/octet-stream',
      headers: numberOf(responseHeaders(address, publication.cspSources, isFound)),
    };
  };
  const pages = [{ prefix: '/', page: publication.errorPage }, ...publication.otherErrorPages];
  const isErrorPage = (file: string) => pages.some(({ page }) => page === `/${file}`);
  return {
    manifest: 1,
    id: publication.id,
    hosts: publication.hostnames,
    ...(publication.host && { host: publication.host }),
    headers: sets,
    files: files.filter((file) => !isErrorPage(file)).map((file) => listed(file, true)),
    errorPages: pages.map(({ prefix, page }) => {
      const { address: _, ...rest } = listed(page.slice(1), false);
      return { prefix, ...rest };
    }),
    notSent: hostConfigFiles.map((file) => `/${file}`),
  };
}

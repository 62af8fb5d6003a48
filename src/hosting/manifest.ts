import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RecalledTexts } from '../site/recalls.ts';
import { contentTypes, fileExtension } from './content-types.ts';
import { responseHeaders } from './headers.ts';
import { hostConfigFiles } from './host-registry.ts';
import type { HostingModel } from './hosting-model.ts';
import { urlPathOf } from './served-files.ts';

/** File name of the manifest in the folder of server configuration. */
export const manifestFileName = 'manifest.json';

/** The expected response body of a deployment at one address. */
export interface ManifestEntry {
  /** From the root of the host, like "/steps/". */
  address: string;
  bytes: number;
  /** Of the uncompressed file, in hexadecimal. */
  sha256: string;
  /** The value of Content-Type. */
  type: string;
  /** Index into the header sets of the manifest. */
  headers: number;
}

/**
 * What a deployment must serve, to the last byte; reproducible from the same sources. It is beside the site and never
 * published, since an attacker who can change a page on the host could change the manifest too.
 */
export interface Manifest {
  /** Format version. */
  manifest: 1;
  id: string;
  hosts: string[];
  /** The host that the pack names. */
  host?: string;
  /** Distinct header sets. Each file and error page refers to one by index. */
  headers: Record<string, string>[];
  files: ManifestEntry[];
  /** Expected responses at missing addresses, by URL prefix. */
  errorPages: (Omit<ManifestEntry, 'address'> & { prefix: string })[];
  /** Files in the folder that no host may serve. */
  notSent: string[];
  /** Recalled facts, and what no page may show of them; absent when there is none. */
  recalled?: RecalledTexts[];
}

/** Creates the manifest of a built site. `files` are the served ones. */
export function createManifest(folder: string, publication: HostingModel, files: string[]): Manifest {
  const headerSets: Record<string, string>[] = [];
  const headerSetIndex = (headers: Record<string, string>) => {
    const index = headerSets.findIndex((headerSet) => JSON.stringify(headerSet) === JSON.stringify(headers));
    return index >= 0 ? index : headerSets.push(headers) - 1;
  };
  const toEntry = (file: string, isFound: boolean) => {
    const content = readFileSync(path.join(folder, file));
    const address = urlPathOf(file);
    return {
      address,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      type: contentTypes[fileExtension(file)] ?? 'application/octet-stream',
      headers: headerSetIndex(responseHeaders(address, publication.cspSources, isFound)),
    };
  };
  const pages = [{ prefix: '/', page: publication.errorPage }, ...publication.otherErrorPages];
  const isErrorPage = (file: string) => pages.some(({ page }) => page === `/${file}`);
  return {
    manifest: 1,
    id: publication.id,
    hosts: publication.hostnames,
    ...(publication.host && { host: publication.host }),
    headers: headerSets,
    files: files.filter((file) => !isErrorPage(file)).map((file) => toEntry(file, true)),
    errorPages: pages.map(({ prefix, page }) => {
      const { address: _, ...rest } = toEntry(page.slice(1), false);
      return { prefix, ...rest };
    }),
    notSent: hostConfigFiles.map((file) => `/${file}`),
    ...(publication.recalled.length > 0 && { recalled: publication.recalled }),
  };
}

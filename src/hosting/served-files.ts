import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../runtime/list-files.ts';
import { hostConfigFiles } from './host-registry.ts';

/** Returns every HTML file under a folder. */
export function htmlFiles(folder: string): string[] {
  return listFiles(folder).filter((file) => file.endsWith('.html'));
}

/** Returns the URL path of a file; index.html is served at its folder. */
export function urlPathOf(file: string): string {
  return `/${file.replace(/(?<=^|\/)index\.html$/, '')}`;
}

/** Reads every page under a folder. */
export function readServedPages(folder: string): { address: string; html: string }[] {
  return htmlFiles(folder).map((file) => ({
    address: urlPathOf(file),
    html: readFileSync(path.join(folder, file), 'utf8'),
  }));
}

/** Whether hosts must not serve a file under its own name: host configuration and precompressed files. */
export function isNotServed(file: string): boolean {
  return hostConfigFiles.includes(file) || isPrecompressed(file);
}

/** Whether a file is a precompressed variant of another. */
export function isPrecompressed(file: string): boolean {
  return /\.(?:br|gz)$/.test(file);
}

/** Returns the files of a built site that visitors can request. */
export function servedFiles(folder: string): string[] {
  return listFiles(folder).filter((file) => !isNotServed(file));
}

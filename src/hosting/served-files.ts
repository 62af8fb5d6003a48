import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hostConfigFiles } from './host-registry.ts';

/** Every file under a folder, relative to it, with forward slashes, in a fixed order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Every HTML file under a folder. */
export function htmlFiles(folder: string): string[] {
  return listFiles(folder).filter((file) => file.endsWith('.html'));
}

/** The address of an HTML file from the root of the host: its folder, but for an error page. */
export function urlPathOf(file: string): string {
  return `/${file.replace(/(?<=^|\/)index\.html$/, '')}`;
}

/** Every page under a folder, as it is sent. */
export function readServedPages(folder: string): { address: string; html: string }[] {
  return htmlFiles(folder).map((file) => ({
    address: urlPathOf(file),
    html: readFileSync(path.join(folder, file), 'utf8'),
  }));
}

/** Files that hosts do not send under their own name: what they read, and the copies that stand for another file. */
export function isNotServed(file: string): boolean {
  return hostConfigFiles.includes(file) || isPrecompressed(file);
}

/** Whether a file is the compressed copy of another. */
export function isPrecompressed(file: string): boolean {
  return /\.(?:br|gz)$/.test(file);
}

/** The files of a finished site that visitors can open. */
export function servedFiles(folder: string): string[] {
  return listFiles(folder).filter((file) => !isNotServed(file));
}

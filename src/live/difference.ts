import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extensionOf, isCompressible } from '../hosting/content-types.ts';
import type { ListedFile } from '../hosting/manifest.ts';
import { visible } from './visible.ts';

/** Bytes shown before the first one that differs, and from it on. */
const before = 20;
const after = 60;

/**
 * Where an answer first differs from what was built, in words. Without the built file at hand, or where that is another than
 * the manifest tells of, only that it differs.
 */
export function difference(sent: Buffer, expected: ListedFile, folder: string | undefined): string {
  const built = folder === undefined ? undefined : builtFile(folder, expected);
  if (!built) return `is not the file that was built: ${sent.length} bytes instead of ${expected.bytes}`;
  const at = built.findIndex((byte, index) => byte !== sent[index]);
  const place = at < 0 ? built.length : at;
  if (!isCompressible(fileOf(expected.address)))
    return `differs from the file that was built from byte ${place} on`;
  const piece = (content: Buffer) =>
    visible(content.subarray(Math.max(0, place - before), place + after).toString('utf8'));
  return `differs from the file that was built at byte ${place}: it sends "${piece(sent)}" where "${piece(built)}" was built`;
}

/** The file of an address, relative to the folder of the copy. */
function fileOf(address: string): string {
  const file = address.slice(1);
  return extensionOf(file) && !address.endsWith('/') ? file : `${file}index.html`;
}

function builtFile(folder: string, { address, sha256 }: ListedFile): Buffer | undefined {
  const file = path.join(folder, fileOf(address));
  if (!existsSync(file)) return undefined;
  const content = readFileSync(file);
  return hashOf(content) === sha256 ? content : undefined;
}

/** SHA-256 in hexadecimal. */
export function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

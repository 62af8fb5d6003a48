import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileExtension, isCompressible } from '../../hosting/content-types.ts';
import type { ManifestEntry } from '../../hosting/manifest.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { maxContextAfter, maxContextBefore } from './limits.ts';

/**
 * Describes where a response first differs from the build. Without the built file, or when its hash is not that of the
 * manifest, the message has only the sizes.
 */
export function describeDiff(sent: Buffer, expected: ManifestEntry, folder: string | undefined): string {
  const built = folder === undefined ? undefined : readBuiltFile(folder, expected);
  if (!built) return `is not the file that was built: ${sent.length} bytes instead of ${expected.bytes}`;
  const firstDiff = built.findIndex((byte, index) => byte !== sent[index]);
  const offset = firstDiff < 0 ? built.length : firstDiff;
  if (!isCompressible(builtPathOf(expected.address)))
    return `differs from the file that was built from byte ${offset} on`;
  const excerpt = (content: Buffer) =>
    escapeTerminal(
      content.subarray(Math.max(0, offset - maxContextBefore), offset + maxContextAfter).toString('utf8'),
    );
  return `differs from the file that was built at byte ${offset}: it sends "${excerpt(sent)}" where "${excerpt(built)}" was built`;
}

/** Returns the file of an address, relative to the site folder. */
function builtPathOf(address: string): string {
  const file = address.slice(1);
  return fileExtension(file) && !address.endsWith('/') ? file : `${file}index.html`;
}

function readBuiltFile(folder: string, { address, sha256 }: ManifestEntry): Buffer | undefined {
  const file = path.join(folder, builtPathOf(address));
  if (!existsSync(file)) return undefined;
  const content = readFileSync(file);
  return sha256Hex(content) === sha256 ? content : undefined;
}

/** Returns the SHA-256, in hexadecimal. */
export function sha256Hex(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

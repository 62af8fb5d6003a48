import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, gunzipSync, gzip } from 'node:zlib';
import { isCompressible } from '../hosting/content-types.ts';
import { servedFiles } from '../hosting/served-files.ts';
import { cacheFolder } from '../runtime/workspace.ts';
import { minPrecompressBytes } from './limits.ts';

/** A content coding: file name suffix, token of Content-Encoding (RFC 9110), cache key, and codec. */
interface Encoding {
  suffix: string;
  name: string;
  settings: string;
  compress: (content: Buffer) => Promise<Buffer>;
  decompress: (copy: Buffer) => Buffer;
}

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify<Buffer, { level: number }, Buffer>(gzip);

/** Both content codings at their highest level, the preferred one first. */
export const encodings: Encoding[] = [
  {
    suffix: '.br',
    name: 'br',
    // Node's default quality for brotli is the highest, 11.
    settings: `brotli ${process.versions['brotli']} 11`,
    compress: (content) => brotliAsync(content),
    decompress: (copy) => brotliDecompressSync(copy),
  },
  {
    suffix: '.gz',
    name: 'gzip',
    settings: `gzip ${process.versions.zlib} 9`,
    compress: (content) => gzipAsync(content, { level: 9 }),
    decompress: (copy) => gunzipSync(copy),
  },
];

/** The default folder of compressed files. */
export const copiesCache = cacheFolder('copies');

/** Whether a file is served precompressed. `bytes` is its size. */
export function shouldPrecompress(file: string, bytes: number): boolean {
  return bytes >= minPrecompressBytes && isCompressible(file);
}

/** Whether `copy` decompresses to exactly this content. */
export function isEncodingOf(content: Buffer, encoded: Buffer, { decompress }: Encoding): boolean {
  try {
    return decompress(encoded).equals(content);
  } catch {
    return false;
  }
}

/** Writes a brotli and a gzip variant beside every file of a site that benefits, overwriting existing ones. */
export async function precompress(folder: string, cache = copiesCache): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const files = servedFiles(folder).map((name) => path.join(folder, name));
  await Promise.all(
    files.map(async (file) => {
      const content = readFileSync(file);
      if (!shouldPrecompress(file, content.length)) return;
      for (const coding of encodings)
        await writeFile(`${file}${coding.suffix}`, await encodeCached(content, coding, cache));
    }),
  );
}

/** Returns the encoded content, from the cache when it holds an intact entry. */
async function encodeCached(content: Buffer, coding: Encoding, cache: string): Promise<Buffer> {
  const key = createHash('sha256').update(coding.settings).update('\0').update(content).digest('hex');
  const file = path.join(cache, `${key}${coding.suffix}`);
  const cached = existsSync(file) ? readFileSync(file) : undefined;
  // A full disk or a crash may leave a truncated entry. Verifying costs a third of a millisecond.
  if (cached && isEncodingOf(content, cached, coding)) {
    const now = new Date();
    await utimes(file, now, now);
    return cached;
  }
  const encoded = await coding.compress(content);
  // Concurrent writers may encode the same content, in this build and in others; the rename is atomic.
  const tempFile = `${file}.${randomUUID()}`;
  await writeFile(tempFile, encoded);
  renameSync(tempFile, file);
  return encoded;
}

import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, gunzipSync, gzip } from 'node:zlib';
import { isCompressible } from '../hosting/content-types.ts';
import { servedFiles } from '../hosting/served-files.ts';

/** A way to compress: the end of the copy's name, the name of the coding in HTTP, and how it is done and undone. */
interface Encoding {
  suffix: string;
  name: string;
  settings: string;
  compress: (content: Buffer) => Promise<Buffer>;
  decompress: (copy: Buffer) => Buffer;
}

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify<Buffer, { level: number }, Buffer>(gzip);

/** Both codings at their strongest, the preferred one first. */
export const encodings: Encoding[] = [
  {
    suffix: '.br',
    name: 'br',
    // Node's own preset for brotli is the strongest, quality 11.
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

/** A smaller file fits in one packet as it is. In bytes. */
const minBytes = 500;

/** Git ignores it, and a new installation of packages empties it. */
const defaultCache = path.join('node_modules', '.cache', 'waymark', 'copies');
const maxCacheAgeMs = 30 * 24 * 60 * 60 * 1000;

/** Whether a host sends a compressed copy of this file. */
export function shouldPrecompress(file: string, bytes: number): boolean {
  return bytes >= minBytes && isCompressible(file);
}

/** Whether a copy is one of this very content. */
export function isEncodingOf(content: Buffer, copy: Buffer, { decompress }: Encoding): boolean {
  try {
    return decompress(copy).equals(content);
  } catch {
    return false;
  }
}

/** Writes a brotli and a gzip copy beside every file of a site that gains by it, in the place of any that are there. */
export async function precompress(folder: string, cache = defaultCache): Promise<void> {
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

/** The copy of a content, from the cache where it is there and whole. */
async function encodeCached(content: Buffer, coding: Encoding, cache: string): Promise<Buffer> {
  const key = createHash('sha256').update(coding.settings).update('\0').update(content).digest('hex');
  const file = path.join(cache, `${key}${coding.suffix}`);
  const kept = existsSync(file) ? readFileSync(file) : undefined;
  // A disk that was full or a machine that stopped leaves half a file. Looking costs a third of a millisecond.
  if (kept && isEncodingOf(content, kept, coding)) {
    const now = new Date();
    await utimes(file, now, now);
    return kept;
  }
  const copy = await coding.compress(content);
  // Two files of one content may be at work at once, in this build and in others.
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, copy);
  renameSync(unfinished, file);
  return copy;
}

/** Takes away the copies that no build has used for a month. */
export function prunePrecompressCache(cache = defaultCache): void {
  for (const name of readdirSync(cache)) {
    const file = path.join(cache, name);
    const used = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (used < Date.now() - maxCacheAgeMs) rmSync(file, { force: true });
  }
}

import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, gunzipSync, gzip } from 'node:zlib';
import { isCompressible } from './content-types.ts';
import { servedFiles } from './files.ts';

/** A way to compress: the end of the copy's name, the name of the coding in HTTP, and how it is done and undone. */
interface Coding {
  suffix: string;
  name: string;
  settings: string;
  compress: (content: Buffer) => Promise<Buffer>;
  restore: (copy: Buffer) => Buffer;
}

const brotli = promisify(brotliCompress);
const gzipped = promisify<Buffer, { level: number }, Buffer>(gzip);

/** Both codings at their strongest, the preferred one first. */
export const codings: Coding[] = [
  {
    suffix: '.br',
    name: 'br',
    // Node's own preset for brotli is the strongest, quality 11.
    settings: `brotli ${process.versions['brotli']} 11`,
    compress: (content) => brotli(content),
    restore: (copy) => brotliDecompressSync(copy),
  },
  {
    suffix: '.gz',
    name: 'gzip',
    settings: `gzip ${process.versions.zlib} 9`,
    compress: (content) => gzipped(content, { level: 9 }),
    restore: (copy) => gunzipSync(copy),
  },
];

/** A smaller file fits in one packet as it is. In bytes. */
const smallest = 500;

/** Git ignores it, and a new installation of packages empties it. */
const usualCache = path.join('node_modules', '.cache', 'waymark', 'copies');
const monthInMilliseconds = 30 * 24 * 60 * 60 * 1000;

/** Whether a host sends a compressed copy of this file. */
export function wantsCopies(file: string, bytes: number): boolean {
  return bytes >= smallest && isCompressible(file);
}

/** Whether a copy is one of this very content. */
export function isCopyOf(content: Buffer, copy: Buffer, { restore }: Coding): boolean {
  try {
    return restore(copy).equals(content);
  } catch {
    return false;
  }
}

/** Writes a brotli and a gzip copy beside every file of a site that gains by it, in the place of any that are there. */
export async function writeCopies(folder: string, cache = usualCache): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const files = servedFiles(folder).map((name) => path.join(folder, name));
  await Promise.all(
    files.map(async (file) => {
      const content = readFileSync(file);
      if (!wantsCopies(file, content.length)) return;
      for (const coding of codings)
        await writeFile(`${file}${coding.suffix}`, await copyOf(content, coding, cache));
    }),
  );
}

/** The copy of a content, from the cache where it is there and whole. */
async function copyOf(content: Buffer, coding: Coding, cache: string): Promise<Buffer> {
  const key = createHash('sha256').update(coding.settings).update('\0').update(content).digest('hex');
  const file = path.join(cache, `${key}${coding.suffix}`);
  const kept = existsSync(file) ? readFileSync(file) : undefined;
  // A disk that was full or a machine that stopped leaves half a file. Looking costs a third of a millisecond.
  if (kept && isCopyOf(content, kept, coding)) {
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
export function removeUnusedCopies(cache = usualCache): void {
  for (const name of readdirSync(cache)) {
    const file = path.join(cache, name);
    const used = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (used < Date.now() - monthInMilliseconds) rmSync(file, { force: true });
  }
}

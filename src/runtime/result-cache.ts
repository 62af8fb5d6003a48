import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from './replace-file.ts';

const digestLength = 32;

/** Returns the key of a result: the SHA-256, in hexadecimal, of everything that it depends on, part by part. */
export function resultKey(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\0`).update(part);
  return hash.digest('hex');
}

/** Results of pure functions on disk, a file for each. Deleting the folder costs time only. */
export class ResultCache {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Returns the result of a key, and marks it as used; undefined when there is none, or a full disk or a crash has cut it off. */
  read(key: string): Buffer | undefined {
    const file = path.join(this.folder, key);
    try {
      const kept = readFileSync(file);
      const content = kept.subarray(digestLength);
      if (!kept.subarray(0, digestLength).equals(digestOf(content))) return undefined;
      const now = new Date();
      utimesSync(file, now, now);
      return content;
    } catch {
      return undefined;
    }
  }

  /** Keeps a result where that is possible: no build depends on it. Another process may write the same at once. */
  write(key: string, content: Buffer): void {
    try {
      mkdirSync(this.folder, { recursive: true });
      replaceFile(path.join(this.folder, key), Buffer.concat([digestOf(content), content]));
    } catch {}
  }
}

function digestOf(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}

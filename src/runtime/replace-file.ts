import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file of our own by rename: another process that writes or reads it at once finds it whole. Throws file system errors. */
export function replaceFile(file: string, content: string | Buffer): void {
  const temp = `${file}.${randomUUID()}`;
  try {
    writeFileSync(temp, content);
    renameSync(temp, file);
  } finally {
    rmSync(temp, { force: true });
  }
}

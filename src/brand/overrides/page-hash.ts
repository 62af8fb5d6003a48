import { createHash } from 'node:crypto';

/**
 * Returns the version of a page: the first 16 hexadecimal digits of the SHA-256 of its source, with normalized line endings so
 * that it is the same on every platform.
 */
export function pageHash(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 16);
}

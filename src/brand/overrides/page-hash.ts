import { createHash } from 'node:crypto';

/**
 * Names the words of a page: the first 16 hex digits of the SHA-256 of its file. A file that was only copied to another
 * system keeps its hash, since line ends do not count.
 */
export function pageHash(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 16);
}

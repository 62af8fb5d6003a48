import type { Diagnostic, Position } from './diagnostic.ts';

/**
 * Control, bidirectional formatting and zero-width characters, lone surrogates and U+FFFD, which no text for readers needs. The
 * direction marks and joiners that some scripts need are allowed.
 */
const invisibleCharacter = /[^\P{Cc}\t\n\r]|[\u200B\u2028-\u202E\u2060\u2066-\u2069\uFFFD\p{Cs}]/u;

/** Returns a diagnostic for the first invisible character of a text that begins at `start`; undefined when there is none. */
export function findInvisibleCharacter(
  file: string,
  text: string,
  { line, column }: Position,
): Diagnostic | undefined {
  const index = text.search(invisibleCharacter);
  if (index < 0) return undefined;
  const before = text.slice(0, index).split('\n');
  const code = text.codePointAt(index)?.toString(16).toUpperCase().padStart(4, '0');
  return {
    file,
    line: line + before.length - 1,
    column: (before.length === 1 ? column : 1) + (before.at(-1)?.length ?? 0),
    message: `there is a sign that nobody sees or that could not be read (U+${code})`,
    fix: 'the words without it, and the file in UTF-8',
  };
}

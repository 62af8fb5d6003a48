import type { Diagnostic, Position } from './diagnostic.ts';

/**
 * Signs that no text for readers needs: what a terminal obeys, what turns the direction of the words around it, what
 * nobody sees, and what stands for a letter that could not be read. The marks that scripts from the right need are none.
 */
const invisibleCharacter = /[^\P{Cc}\t\n\r]|[\u200B\u2028-\u202E\u2060\u2066-\u2069\uFFFD\p{Cs}]/u;

/** Where the first such sign stands in a text that begins at this place; undefined for a text without one. */
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

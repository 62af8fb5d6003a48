import type { Diagnostic, MessageAndFix, Position } from './diagnostic.ts';

/** A character that text for readers must not have, at its place in the text. */
interface UnreadableCharacter extends MessageAndFix {
  index: number;
}

/**
 * Control characters, default ignorables (UAX #44: zero-width, soft hyphen, fillers, tags, bidirectional formatting), blanks that
 * look like nothing, lone surrogates and U+FFFD. Emoji variants and what some scripts need stay: joiners after a letter of another
 * script than Latin, and direction marks. A byte order mark may begin a file.
 */
const invisibleCharacter =
  /[^\P{Cc}\t\n\r]|[\u2028\u2029\u2800\uFFFD\p{Cs}]|(?!\u200C|\u200D|\u200E|\u200F|\u061C|\uFE0E|\uFE0F)(?!(?<![\s\S])\uFEFF)\p{Default_Ignorable_Code_Point}|(?<=\p{Script=Latin})(?:\u200C|\u200D)/u;
/** More marks on one letter than any script writes: they cover the lines above and below. */
const stackedMarks = /\p{M}{4,}/u;
/** Alphabets with letters that look like Latin ones. A word in two of them looks like another, and no search finds it. */
const mixedWord =
  /[\p{L}\p{M}]*(?:\p{Script=Latin}[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}][\p{L}\p{M}]*\p{Script=Latin})[\p{L}\p{M}]*/u;

/** Returns the first character, or word of look-alike letters, that a text for readers must not have; undefined of none. */
export function findUnreadable(text: string): UnreadableCharacter | undefined {
  const invisible = text.search(invisibleCharacter);
  if (invisible >= 0) {
    const code = text.codePointAt(invisible)?.toString(16).toUpperCase().padStart(4, '0');
    return {
      index: invisible,
      message: `a character that cannot be seen or read (U+${code})`,
      fix: 'the words without it, and the file in UTF-8',
    };
  }
  const marks = text.search(stackedMarks);
  if (marks >= 0)
    return { index: marks, message: 'more than three marks on one letter', fix: 'the words without them' };
  const mixed = mixedWord.exec(text);
  return mixed?.index === undefined
    ? undefined
    : {
        index: mixed.index,
        message: `a word with letters of two alphabets ("${mixed[0].slice(0, 40)}")`,
        fix: 'the word typed anew, in one alphabet',
      };
}

/** Returns a diagnostic for the first such character of a text that begins at `start`; undefined when there is none. */
export function findInvisibleCharacter(
  file: string,
  text: string,
  { line, column }: Position,
): Diagnostic | undefined {
  const found = findUnreadable(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index).split('\n');
  return {
    file,
    line: line + before.length - 1,
    column: (before.length === 1 ? column : 1) + (before.at(-1)?.length ?? 0),
    message: `there is ${found.message}`,
    fix: found.fix,
  };
}

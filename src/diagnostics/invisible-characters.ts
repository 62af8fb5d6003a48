import type { Diagnostic, MessageAndFix, Position } from './diagnostic.ts';
import { maxMarksOnLetter } from './limits.ts';
import { findMixedWord } from './mixed-alphabets.ts';

/** A character that text for readers must not have, at its place in the text. */
interface UnreadableCharacter extends MessageAndFix {
  index: number;
}

/** The flags of England, Scotland and Wales: the only tag characters that Unicode recommends (UTS #51, RGI emoji tag sequences). */
const tagFlags = /\p{RGI_Emoji_Tag_Sequence}/gv;

/** Scripts in which a joiner decides the shape of a letter. */
const joiningScripts = [
  ...['Arabic', 'Syriac', 'Nko', 'Mongolian', 'Adlam', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati'],
  ...['Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Thai', 'Lao', 'Tibetan', 'Myanmar'],
  'Khmer',
]
  .map((script) => String.raw`\p{Script_Extensions=${script}}`)
  .join('');

/** What has a use after certain characters only: joiners and variation selectors. */
const neededByNeighbours = [
  String.raw`(?<=[[${joiningScripts}]&&[\p{L}\p{M}]])[\u200C\u200D]`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)\u200D(?=\p{Extended_Pictographic})`,
  String.raw`(?<=[\p{Emoji}--[0-9#*]])[\uFE0E\uFE0F]`,
  String.raw`(?<=[0-9#*])\uFE0F(?=\u20E3)`,
  String.raw`(?<=\p{Script=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
  String.raw`(?<=\p{Script=Mongolian})[\u180B-\u180F]`,
  String.raw`(?<=\p{Script=Myanmar})\uFE00`,
].join('|');

/**
 * Control characters, default ignorables (UAX #44: zero-width, soft hyphen, fillers, tags, bidirectional formatting), blanks that
 * look like nothing, lone surrogates, letters for private use (bullets pasted from Word, signs of an icon font) and U+FFFD. Direction marks stay, and a byte order mark may begin a file.
 */
const invisibleCharacter = new RegExp(
  [
    String.raw`[\p{Cc}--[\t\n\r]]`,
    String.raw`[\u2028\u2029\u2800\uFFFD\p{Cs}\p{Co}]`,
    String.raw`(?!${neededByNeighbours}|(?<![\s\S])\uFEFF)[\p{Default_Ignorable_Code_Point}--[\u200E\u200F\u061C]]`,
  ].join('|'),
  'v',
);

/** Marks of no script of their own, which may be heaped on any letter, or one mark again and again. */
const stackedMarks = new RegExp(
  String.raw`[\p{M}&&\p{Script=Inherited}]{${maxMarksOnLetter + 1},}|(\p{M})\1{${maxMarksOnLetter},}`,
  'v',
);

/**
 * Returns the first character, or word of look-alike letters, that a text for readers must not have; undefined of none. The work
 * grows with the length of the text and no faster: whole pages and the files of packs are read with it.
 */
export function findUnreadable(text: string): UnreadableCharacter | undefined {
  const withoutFlags = text.replace(tagFlags, (flag) => ' '.repeat(flag.length));
  const invisible = withoutFlags.search(invisibleCharacter);
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
  const mixed = findMixedWord(text);
  return (
    mixed && {
      index: mixed.index,
      message: `a word with letters of two alphabets ("${mixed.word.slice(0, 40)}")`,
      fix: 'the word typed anew, in one alphabet',
    }
  );
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

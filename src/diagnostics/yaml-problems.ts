import type { MessageAndFix } from './diagnostic.ts';

const quoted = 'the whole value in double quotes, like "Women’s Aid, Midshire: advice"';
const onePair = 'one "key: value" on each line, and each key of a group as far in as the first';

/** What is wrong, by the error code of the parser, whose own words name its parts and not the mistake. */
const problems: Readonly<Record<string, MessageAndFix>> = {
  TAB_AS_INDENT: { message: 'a line begins with a tab', fix: 'spaces instead of tabs' },
  MULTIPLE_DOCS: { message: 'a line --- begins a second document', fix: 'the file without this line' },
  // An apostrophe ends a value in single quotes, and what follows belongs to nothing.
  UNEXPECTED_TOKEN: { message: 'a value ends, and more follows on its line', fix: quoted },
  BAD_SCALAR_START: {
    message: 'a value begins with a character that means something else in YAML',
    fix: quoted,
  },
  BAD_DQ_ESCAPE: {
    message: 'a backslash in double quotes begins a code that does not exist',
    fix: 'the words without \\',
  },
  BLOCK_AS_IMPLICIT_KEY: { message: 'a line has a second colon', fix: quoted },
  MULTILINE_IMPLICIT_KEY: { message: 'a key goes on over a line', fix: onePair },
  KEY_OVER_1024_CHARS: { message: 'a key is very long', fix: onePair },
  BAD_INDENT: { message: 'a line begins too far left or right for its place', fix: onePair },
  BLOCK_IN_FLOW: {
    message: 'a list or group within [ ] or { } goes on over lines',
    fix: 'all of it within the brackets, with commas',
  },
  MISSING_CHAR: {
    message: 'a quote, bracket, comma or colon is missing',
    fix: 'each of " " [ ] { } with its second half, and a space after a colon',
  },
};

/** A blank that looks like a space and is none, before a line begins or after a colon or hyphen: word processors and chats make them. */
export const misleadingBlank =
  /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000](?<=^[ \t-]*.|^[ \t-]*\w+:[ \t]*.)/m;

/** What to say of it in a file that is no YAML, in place of the errors that follow from it. */
export const misleadingBlankProblem: MessageAndFix = {
  message: 'this is not YAML: a blank here looks like a space and is another character',
  fix: 'the line typed anew, with spaces of the space bar',
};

/** Returns the message and fix for an error of the YAML parser. */
export function yamlProblem(error: { code: string; message: string }): MessageAndFix {
  // A bracket without its second half is an indentation error to the parser, which goes on to look for it.
  const code = /must .*end with a/.test(error.message) ? 'MISSING_CHAR' : error.code;
  const known = Object.hasOwn(problems, code) ? problems[code] : undefined;
  const { message, fix } = known ?? { message: 'this line cannot be read', fix: onePair };
  return { message: `this is not YAML: ${message}`, fix };
}

/** Size of a YAML file, unless its reader has a limit of its own. In bytes. */
export const maxYamlBytes = 64 * 1024;
/** Syntax errors that are reported, since one mistake causes many. */
export const maxYamlErrors = 3;
/** Violations of strict YAML that are reported. */
export const maxYamlViolations = 100;
/** Brackets within each other: no content has more than a few levels, and the parser takes seconds for some thousands. */
export const maxYamlDepth = 50;
/** Nested items on one line, like "- - -": the parser is recursive. */
export const maxItemsOnOneLine = 19;
/** Unknown keys of one object that are reported: a file with more is of another kind. */
export const maxUnknownKeys = 20;
/** Characters of a message that are shown: it may quote a whole file. */
export const maxMessageLength = 2000;
/** Letters of a word for each edit at which a suggestion is still near. */
export const minLettersPerEdit = 3;
/** Combining marks on one letter, and times that one of them may be there: more cover the lines above and below. */
export const maxMarksOnLetter = 3;

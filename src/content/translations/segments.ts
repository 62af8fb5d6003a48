/** A piece of a text: words for a translator, or code that every translation keeps as it is. */
export type Segment = { words: string; code?: never } | { code: string; words?: never };

/** Attributes of components whose value is words, which differ in each language. */
export const wordAttributes = ['words', 'summary', 'title', 'label', 'caption', 'text', 'question'];

/** A tag, the bracket and the target of a link, a blank or an expression, code, an address of the web. */
const codePattern =
  /(<\/?[A-Za-z](?:"[^"]*"|[^">])*>|\[(?=[^\]]*\]\()|\]\([^)\s]*\)|\{[^}]*\}|`[^`]*`|https?:\/\/[^\s)"'<>]*[^\s)"'<>.,;:!?])/;
const wordAttribute = new RegExp(`(\\b(?:${wordAttributes.join('|')})=")([^"]*)(?=")`);

/** Splits an English text, of a page or of a record, into words and code, in order. Joined again they are the text. */
export function splitSegments(text: string): Segment[] {
  return text
    .split(codePattern)
    .flatMap((part, index): Segment[] => (index % 2 === 0 ? [{ words: part }] : splitTag(part)))
    .filter((segment) => (segment.words ?? segment.code) !== '');
}

/** Splits a tag around the words in its attributes. */
function splitTag(tag: string): Segment[] {
  const match = tag.startsWith('<') && wordAttribute.exec(tag);
  if (!match) return [{ code: tag }];
  const [whole, before = '', words = ''] = match;
  const start = match.index + before.length;
  const rest = tag.slice(match.index + whole.length);
  return [{ code: tag.slice(0, start) }, { words }, ...splitRest(rest)];
}

/** The rest of a tag, which begins with the quotation mark of an attribute. */
function splitRest(rest: string): Segment[] {
  const match = wordAttribute.exec(rest);
  if (!match) return [{ code: rest }];
  const [whole, before = '', words = ''] = match;
  const start = match.index + before.length;
  return [{ code: rest.slice(0, start) }, { words }, ...splitRest(rest.slice(match.index + whole.length))];
}

/** Returns the text of segments. */
export function joinSegments(segments: readonly Segment[]): string {
  return segments.map(({ words, code }) => words ?? code).join('');
}

/** True for a text with something to translate. */
export function hasWords(text: string): boolean {
  return splitSegments(text).some(({ words }) => words !== undefined && /\p{L}/u.test(words));
}

/** Returns the code of a text, in order. */
export function codesOf(text: string): string[] {
  return splitSegments(text).flatMap(({ code }) => code ?? []);
}

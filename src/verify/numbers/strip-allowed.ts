/** Removes allowed phrases from a text, the longest first; any digits that remain are unsourced. */
export function stripAllowed(text: string, said: string[]): string {
  let rest = normalizeWhitespace(text);
  const here = said.map(normalizeWhitespace).filter((words) => rest.includes(words));
  for (const words of here.sort((a, b) => b.length - a.length)) rest = stripPhrase(rest, words);
  return rest;
}

function stripPhrase(text: string, words: string): string {
  let at = text.indexOf(words);
  let rest = text;
  while (at >= 0) {
    if (isWholeNumber(rest, at, words.length)) rest = `${rest.slice(0, at)}…${rest.slice(at + words.length)}`;
    at = rest.indexOf(words, at + 1);
  }
  return rest;
}

/** Whether the match is not part of a longer number. */
function isWholeNumber(text: string, at: number, length: number): boolean {
  return !/\d[.,:]?$/.test(text.slice(0, at)) && !/^[.,:]?\d/.test(text.slice(at + length));
}

function normalizeWhitespace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

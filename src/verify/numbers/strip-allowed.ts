/** Removes allowed phrases from a text, the longest first; any digits that remain are unsourced. */
export function stripAllowed(text: string, allowed: string[]): string {
  let remaining = normalizeWhitespace(text);
  const matches = normalizedPhrases(allowed).filter((phrase) => remaining.includes(phrase));
  for (const phrase of matches.sort((a, b) => b.length - a.length))
    remaining = stripPhrase(remaining, phrase);
  return remaining;
}

/** Every text of a page is compared with the same list. */
const normalizedLists = new WeakMap<string[], string[]>();

function normalizedPhrases(phrases: string[]): string[] {
  const normalized = normalizedLists.get(phrases) ?? phrases.map(normalizeWhitespace);
  normalizedLists.set(phrases, normalized);
  return normalized;
}

function stripPhrase(text: string, phrase: string): string {
  let index = text.indexOf(phrase);
  let remaining = text;
  while (index >= 0) {
    if (isWholeNumber(remaining, index, phrase.length))
      remaining = `${remaining.slice(0, index)}…${remaining.slice(index + phrase.length)}`;
    index = remaining.indexOf(phrase, index + 1);
  }
  return remaining;
}

/** Whether the match is not part of a longer number. */
function isWholeNumber(text: string, index: number, length: number): boolean {
  return !/\d[.,:]?$/.test(text.slice(0, index)) && !/^[.,:]?\d/.test(text.slice(index + length));
}

function normalizeWhitespace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

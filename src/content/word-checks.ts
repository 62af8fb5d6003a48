/**
 * The rules about the words of advice, with the languages whose words each knows. A site in another language lists it in its
 * accessibility statement as not checked; the messages "statement.check.…" name it there.
 */
export const wordChecks = {
  'may-notice': ['en'],
  'no-know-how': ['en'],
  'no-thresholds': ['en'],
  'save-first': ['en'],
} as const satisfies Record<string, readonly string[]>;

/** The id of a rule about words. */
export type WordCheck = keyof typeof wordChecks;

/** Returns the rules that do not know the words of a language. */
export function unknownWordChecks(language: string): WordCheck[] {
  return (Object.keys(wordChecks) as WordCheck[]).filter((id) => !knowsWords(id, language));
}

/** True for a rule that knows the words of a language (ISO 639). */
export function knowsWords(id: WordCheck, language: string): boolean {
  return wordChecks[id].some((known) => known === language);
}

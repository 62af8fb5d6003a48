/** Five short words. Anything shorter that a person makes up is guessed too fast. In characters. */
export const minPassphraseLength = 20;
export const minPassphraseWords = 5;

const singleQuotes = /[‘’‚‛′‵ʹʻʼˈ`´＇]/g;
const doubleQuotes = /[“”„‟″‶«»＂]/g;
const dashes = /[‐‑‒–—―−]+|--+/g;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** Phones add a full stop after two spaces, and people at the end of a sentence. */
const fullStops = /[.。]+(?=\s|$)/gu;

/**
 * Returns the form of a passphrase that encrypts a file: what keyboards, phones and clipboards change without the writer's doing
 * (Unicode form, case, spaces, the shape of quotes and dashes, a full stop after a word) is the same in every spelling. It is
 * idempotent, so it is also what another program that reads age files must be given. Empty if nothing is left.
 */
export function normalizePassphrase(text: string): string {
  return (
    text
      // Before NFKC, which splits some quotes into a space and an accent.
      .replace(singleQuotes, "'")
      .replace(doubleQuotes, '"')
      .normalize('NFKC')
      .replace(invisible, '')
      .replace(dashes, '-')
      // To upper case first: a lone toLowerCase leaves "ß" and "SS", or the two forms of sigma, apart.
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      .normalize('NFKC')
      .replace(fullStops, '')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** Returns whether a passphrase is too short to encrypt a file with, once normalised. */
export function isWeakPassphrase(text: string): boolean {
  const normalized = normalizePassphrase(text);
  return normalized.length < minPassphraseLength || normalized.split(' ').length < minPassphraseWords;
}

/**
 * Returns the passphrases to try on a file, without repeats: the normalised one, then as typed, for files that were encrypted by
 * another program, or here before passphrases were normalised.
 */
export function passphraseCandidates(text: string): string[] {
  return [...new Set([normalizePassphrase(text), text.trim(), text])].filter(Boolean);
}

import { syllable } from 'syllable';

/**
 * Returns the Flesch–Kincaid grade level (years of school; grade 4 is a reading age of about 9). Each passage counts as at least
 * one sentence, since list items have no full stop.
 */
export function fleschKincaidGrade(passages: string[]): number {
  const sentences = passages.flatMap(splitSentences);
  const words = sentences.flatMap(splitWords);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Pages share most of their words, and counting took a fifth of the time of a check. */
const syllableCache = new Map<string, number>();

function countSyllables(word: string): number {
  const count = syllableCache.get(word) ?? syllable(word);
  syllableCache.set(word, count);
  return count;
}

/** Splits a passage into sentences, after a full stop, question mark or exclamation mark before a space. */
export function splitSentences(passage: string): string[] {
  return passage
    .split(/(?<=[.?!]["”’]?)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => splitWords(sentence).length > 0);
}

export function splitWords(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}

import { syllable } from 'syllable';
import { maxShortSentenceWords } from '../limits.ts';
import { memoizeText } from '../memoize-text.ts';
import type { Passage } from '../page-ast.ts';

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

/** A sentence of a page, with the place of its passage. */
export interface Sentence extends Pick<Passage, 'line' | 'column'> {
  text: string;
  words: number;
}

/** The figures of the voice of a page. */
export interface VoiceFigures {
  sentences: Sentence[];
  /** Flesch–Kincaid grade. */
  grade: number;
  /** Words of the mean sentence. */
  sentenceWords: number;
  shortSentences: Sentence[];
  shortPercent: number;
}

/**
 * Measures the prose of a page. Numbered steps, table cells and passages that are one link are left out: a step or the name of
 * a page is short on any page. A component within a sentence counts as one short word, and a component on its own as nothing.
 */
export function measureVoice(passages: readonly Passage[]): VoiceFigures {
  const figures = measuredVoices.get(passages) ?? voiceFigures(passages);
  measuredVoices.set(passages, figures);
  return figures;
}

/** Two rules ask about each page. */
const measuredVoices = new WeakMap<readonly Passage[], VoiceFigures>();

function voiceFigures(passages: readonly Passage[]): VoiceFigures {
  const prose = passages.filter(({ isProse }) => isProse);
  const sentences = prose.flatMap(({ value, line, column }) =>
    splitSentences(value).map((text) => ({ text, words: splitWords(text).length, line, column })),
  );
  const count = Math.max(1, sentences.length);
  const shortSentences = sentences.filter(({ words }) => words <= maxShortSentenceWords);
  return {
    sentences,
    grade: fleschKincaidGrade(prose.map(({ value }) => value)),
    sentenceWords: sentences.reduce((sum, { words }) => sum + words, 0) / count,
    shortSentences,
    shortPercent: (100 * shortSentences.length) / count,
  };
}

const countSyllables = memoizeText(syllable);

/** Splits a passage into sentences, after a full stop, question mark or exclamation mark before a space. */
export const splitSentences = memoizeText<readonly string[]>((passage) =>
  passage
    .split(/(?<=[.?!]["”’]?)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => splitWords(sentence).length > 0),
);

/** Returns the words of a sentence; an apostrophe or hyphen inside a word is part of it. */
export const splitWords = memoizeText<readonly string[]>(
  (sentence) => sentence.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [],
);

/** Returns the middle number, or the mean of the two in the middle; undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}

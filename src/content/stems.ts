import { memoizeText } from './memoize-text.ts';
import { tokenizeAndStem } from './tokenizer.ts';

/** The stems of a text, in order: for a build, which compares the same pages, facts and examples many times. */
export const stemsOf = memoizeText<readonly string[]>(tokenizeAndStem);

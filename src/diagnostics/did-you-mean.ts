import { distance } from 'fastest-levenshtein';
import { minLettersPerEdit } from './limits.ts';

/** Returns the choice that is nearest to a mistyped word by edit distance; undefined when none is near. */
export function nearest(word: string, choices: readonly string[]): string | undefined {
  const near = Math.max(1, Math.floor(word.length / minLettersPerEdit));
  const [best] = choices
    // The difference in length is a lower bound of the edit distance, so very long words cost nothing.
    .filter(({ length }) => Math.abs(length - word.length) <= near)
    .map((choice) => ({ choice, steps: distance(choice, word) }))
    .sort((a, b) => a.steps - b.steps);
  return best !== undefined && best.steps <= near ? best.choice : undefined;
}

/**
 * Suggests a correction for a mistyped word: the nearest choice by edit distance, or else `otherwise`, by default the list of
 * choices unless it is too long.
 */
export function didYouMean(
  word: string,
  choices: string[],
  otherwise = `one of ${choices.join(', ')}`,
): string {
  const choice = nearest(word, choices);
  return choice === undefined ? otherwise : `"${choice}"`;
}

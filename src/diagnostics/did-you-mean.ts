import { distance } from 'fastest-levenshtein';

/**
 * What to write instead of a mistyped word: the choice that is nearest to it, or else `otherwise`, which names all of them
 * unless there are too many.
 */
export function didYouMean(
  word: string,
  choices: string[],
  otherwise = `one of ${choices.join(', ')}`,
): string {
  const near = Math.max(1, Math.floor(word.length / 3));
  const [best] = choices
    // Each letter more or less is a step: a choice of another length is not near, and a word without end takes no time.
    .filter(({ length }) => Math.abs(length - word.length) <= near)
    .map((choice) => ({ choice, steps: distance(choice, word) }))
    .sort((a, b) => a.steps - b.steps);
  return best !== undefined && best.steps <= near ? `"${best.choice}"` : otherwise;
}

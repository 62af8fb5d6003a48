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
    .map((choice) => ({ choice, steps: levenshtein(choice, word) }))
    .sort((a, b) => a.steps - b.steps);
  return best !== undefined && best.steps <= near ? `"${best.choice}"` : otherwise;
}

/** Levenshtein distance: how many letters to put in, take out or swap. */
function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

import { splitWords } from '../../src/content/lint/readability.ts';

/** Words of a run: shorter ones are idioms of the language, longer ones miss a sentence with one word changed. */
const runLength = 4;

/** Returns the share of the different runs of four words in these passages that stand in the other passages too, from 0 to 1. */
export function sharedRuns(passages: string[], others: string[]): number {
  const runs = [...runsOf(passages)];
  const otherRuns = runsOf(others);
  return runs.length === 0 ? 0 : runs.filter((run) => otherRuns.has(run)).length / runs.length;
}

function runsOf(passages: string[]): Set<string> {
  return new Set(
    passages.flatMap((passage) => {
      const words = splitWords(passage.toLowerCase());
      return words.slice(runLength - 1).map((_, index) => words.slice(index, index + runLength).join(' '));
    }),
  );
}

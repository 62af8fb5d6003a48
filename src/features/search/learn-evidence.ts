import { type Example, tellingWords, trainEvidence } from './train-evidence.ts';

/** All that evidence is learned from. Packs with the same pages learn the same. */
export interface Lessons {
  /** Sentences by what they show. */
  examples: Record<string, string[]>;
  /** What leads to pages that are about none of it. */
  terms: string[];
  classes: string[];
  /** What to tell from all the rest: the name of its examples, and the sum that is enough. */
  needs: { examples: string; threshold: number }[];
}

/** The words that tell by themselves, and the weights of each need. */
export interface Learned {
  words: string[];
  weights: { bias: number; weights: string }[];
}

/** What an example counts: those that are missed cost more, and the titles and search terms of other pages are many. */
const exampleWeights = { shown: 3, likeness: 1.5, term: 0.5 };

/** Learns what shows each need: its own examples against all others, and against what leads to other pages. */
export function learnEvidence({ examples, terms, classes, needs }: Lessons): Learned {
  const trainings = needs.map(({ examples: name }) => [
    ...Object.entries(examples).flatMap(([group, texts]) =>
      texts.map((text): Example => {
        const shows = group === name;
        return { text, shows, weight: shows ? exampleWeights.shown : exampleWeights.likeness };
      }),
    ),
    ...terms.map((text): Example => ({ text, shows: false, weight: exampleWeights.term })),
  ]);
  const words = [...new Set(trainings.flatMap((training) => tellingWords(training, classes)))].sort();
  return {
    words,
    weights: needs.map(({ threshold }, index) =>
      trainEvidence(trainings[index] ?? [], { classes, words }, threshold),
    ),
  };
}

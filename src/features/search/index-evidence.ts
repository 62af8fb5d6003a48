import type { Page } from '../../content/pages.ts';
import type { Site } from '../../site/site.ts';
import type { Evidence } from './search-index.ts';
import { type Example, tellingWords, trainEvidence } from './train-evidence.ts';

/** What an example counts: those that are missed cost more, and the titles and search terms of other pages are many. */
const exampleWeights = { shown: 3, likeness: 1.5, term: 0.5 };

/** Learns what shows the need of each page of evidence: its own examples against all others, and against what leads to other pages. */
export function indexEvidence(
  site: Site,
  pages: Page[],
  classes: string[],
): { evidence: Evidence[]; words: string } {
  const { evidence = [], intents, examples = {} } = site.searchLexicon;
  const ownPages = [...evidence, ...intents.filter(({ card, first }) => card || first)].map(({ page }) =>
    site.page(page),
  );
  const terms = pages
    .filter((page) => !ownPages.includes(page))
    .flatMap(({ title, also = [], searchTerms = [] }) => [title, ...also, ...searchTerms]);
  const shownBy = evidence.filter(({ page }) => pages.includes(site.page(page)));
  const trainings = shownBy.map(({ examples: name }) => [
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
    words: words.join(' '),
    evidence: shownBy.map(({ page, card, first, threshold, needs }, index) => ({
      page: pages.indexOf(site.page(page)),
      ...(needs && {
        needs: needs.map((each) => Object.keys(site.searchLexicon.classes ?? {}).indexOf(each) + 1),
      }),
      ...(card && { card }),
      ...(first && { first }),
      ...trainEvidence(trainings[index] ?? [], { classes, words }, threshold),
    })),
  };
}

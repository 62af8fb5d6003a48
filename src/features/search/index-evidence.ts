import type { Page } from '../../content/pages.ts';
import type { Site } from '../../site/site.ts';
import type { Evidence } from './search-index.ts';
import { type Example, trainEvidence } from './train-evidence.ts';

/** What an example counts: those that are missed cost more, and the titles and search terms of other pages are many. */
const exampleWeights = { shown: 3, likeness: 1.5, term: 0.5 };

/** Learns what shows the need of each page of evidence: its own examples against all others, and against what leads to other pages. */
export function indexEvidence(site: Site, pages: Page[], classes: string[]): Evidence[] {
  const { evidence = [], intents, examples = {} } = site.searchLexicon;
  const ownPages = [...evidence, ...intents.filter(({ card, first }) => card || first)].map(({ page }) =>
    site.page(page),
  );
  const terms = pages
    .filter((page) => !ownPages.includes(page))
    .flatMap(({ title, also = [], searchTerms = [] }) => [title, ...also, ...searchTerms]);
  return evidence.flatMap(({ page, card, first, threshold, needs, examples: name }) => {
    const index = pages.indexOf(site.page(page));
    if (index < 0) return [];
    const training = [
      ...Object.entries(examples).flatMap(([group, texts]) =>
        texts.map((text): Example => {
          const shows = group === name;
          return { text, shows, weight: shows ? exampleWeights.shown : exampleWeights.likeness };
        }),
      ),
      ...terms.map((text): Example => ({ text, shows: false, weight: exampleWeights.term })),
    ];
    const learned = trainEvidence(training, classes, threshold);
    const needed = needs?.map((each) => Object.keys(site.searchLexicon.classes ?? {}).indexOf(each) + 1);
    return {
      page: index,
      ...(needed && { needs: needed }),
      ...(card && { card }),
      ...(first && { first }),
      ...learned,
    };
  });
}

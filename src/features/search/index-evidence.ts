import type { Page } from '../../content/pages.ts';
import { tokenizeAndStem } from '../../content/tokenizer.ts';
import type { Site } from '../../site/site.ts';
import type { SearchLanguage } from './search-index.ts';
import { type Example, tellingWords, trainEvidence } from './train-evidence.ts';

/** What an example counts: those that are missed cost more, and the titles and search terms of other pages are many. */
const exampleWeights = { shown: 3, likeness: 1.5, term: 0.5 };

/**
 * Learns what shows the need of each page of evidence: its own examples against all others, and against what leads to other
 * pages. Returns it with the classes and words that it is learned from.
 */
export function indexEvidence(
  site: Site,
  pages: Page[],
): Pick<SearchLanguage, 'classes' | 'words' | 'evidence'> {
  const { evidence = [], intents, examples = {}, idioms = [], classes: named = {} } = site.searchLexicon;
  // Manners of speaking are the first class (idiomClass), which has no name.
  const names = ['', ...Object.keys(named)];
  const classes = [idioms, ...Object.values(named)].map(stemMembers);
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
    classes,
    words: words.join(' '),
    evidence: shownBy.map(({ page, card, first, threshold, needs }, index) => ({
      page: pages.indexOf(site.page(page)),
      ...(needs && { needs: needs.map((name) => names.indexOf(name)) }),
      ...(card && { card }),
      ...(first && { first }),
      ...trainEvidence(trainings[index] ?? [], { classes, words }, threshold),
    })),
  };
}

/** Converts the members of a class to unique stems. */
function stemMembers(members: string[]): string {
  return [...new Set(members.map((words) => tokenizeAndStem(words).join(' ')))].join();
}

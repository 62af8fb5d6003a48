import type { Page } from '../../content/pages.ts';
import { tokenizeAndStem } from '../../content/tokenizer.ts';
import type { Site } from '../../site/site.ts';
import type { Learned, Lessons } from './learn-evidence.ts';
import type { SearchLanguage } from './search-index.ts';

/** Returns the evidence for pages of a site, with the classes and words that it rests on. */
export function indexEvidence(
  site: Site,
  pages: Page[],
  learn: (lessons: Lessons) => Learned,
): Pick<SearchLanguage, 'classes' | 'words' | 'evidence'> {
  const { evidence = [], examples = {}, idioms = [], classes: named = {} } = site.searchLexicon;
  // Manners of speaking are the first class (idiomClass), which has no name.
  const names = ['', ...Object.keys(named)];
  const classes = [idioms, ...Object.values(named)].map(stemMembers);
  const shownBy = evidence.filter(({ page }) => pages.includes(site.page(page)));
  const { words, weights } = learn({
    examples,
    terms: otherTerms(site, pages),
    classes,
    needs: shownBy.map(({ examples: name, threshold }) => ({ examples: name, threshold })),
  });
  return {
    classes,
    words: words.join(' '),
    evidence: shownBy.map(({ page, card, first, needs }, index) => ({
      page: pages.indexOf(site.page(page)),
      ...(needs && { needs: needs.map((name) => names.indexOf(name)) }),
      ...(card && { card }),
      ...(first && { first }),
      ...(weights[index] ?? { bias: 0, weights: '' }),
    })),
  };
}

/** Returns what leads to other pages than those of needs; sorted, since the order of pages depends on the law of the site. */
function otherTerms(site: Site, pages: Page[]): string[] {
  const { evidence = [], intents } = site.searchLexicon;
  const ownPages = [...evidence, ...intents.filter(({ card, first }) => card || first)].map(({ page }) =>
    site.page(page),
  );
  return pages
    .filter((page) => !ownPages.includes(page))
    .flatMap(({ title, also = [], searchTerms = [] }) => [title, ...also, ...searchTerms])
    .sort();
}

/** Converts the members of a class to unique stems. */
function stemMembers(members: string[]): string {
  return [...new Set(members.map((words) => tokenizeAndStem(words).join(' ')))].join();
}

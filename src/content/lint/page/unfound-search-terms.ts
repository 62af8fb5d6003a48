import { unfoundSearchTerms } from '../../search-words.ts';
import type { PageRule } from '../page-rule.ts';

export const unfoundSearchTermsRule: PageRule = {
  id: 'unfound-search-terms',
  description:
    'No search term with a word that its page does not show: whoever types the name of a thing and lands there must find it.',
  appliesToSlots: false,
  check({ page, ...context }, report) {
    const terms = page.searchTerms ?? [];
    report(
      unfoundSearchTerms(page, context).map(({ index, words }) => ({
        ...page.positionOf(['searchTerms', index]),
        message: `people who search for "${terms[index]}" land here, and the page does not have ${words.map((word) => `"${word}"`).join(', ')}`,
        fix: `a sentence with the word; or, in content/search/${page.language}.yaml, the word beside its synonym under "same" or, where it names no thing, under "everyday"; or no such term`,
      })),
    );
  },
};

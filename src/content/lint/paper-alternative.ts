import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import { type PageRule, pickPosition } from './page-rule.ts';

/** A page on which people type names a page about paper, which stands in for it in copies that do not offer typing. */
export const paperAlternative: PageRule = (page, { siblings, unreadablePages }) => {
  if (page.typed === undefined || unreadablePages.includes(page.typed)) return [];
  const papers = siblings.filter(({ typed }) => typed === undefined).map(({ id }) => id);
  if (papers.includes(page.typed)) return [];
  return [
    {
      ...pickPosition(page.positionOf(['typed'])),
      message: `"${page.typed}" is not a page that every copy has`,
      fix: didYouMean(page.typed, papers),
    },
  ];
};

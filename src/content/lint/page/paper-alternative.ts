import { pickPosition } from '../../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../../diagnostics/did-you-mean.ts';
import type { PageRule } from '../page-rule.ts';

export const paperAlternative: PageRule = {
  id: 'paper-alternative',
  description:
    'No page with typing that names no page on paper: sites that do not offer typing show the page on paper in its place.',
  appliesToSlots: false,
  check({ page, siblings, unreadablePages }, report) {
    if (page.typed === undefined || unreadablePages.includes(page.typed)) return;
    const papers = siblings.filter(({ typed }) => typed === undefined).map(({ id }) => id);
    if (papers.includes(page.typed)) return;
    report({
      ...pickPosition(page.positionOf(['typed'])),
      message: `"${page.typed}" is not a page that every copy has`,
      fix: didYouMean(page.typed, papers),
    });
  },
};

import { pickPosition } from '../../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../../diagnostics/did-you-mean.ts';
import { parseAnswers } from '../../law-questions.ts';
import type { PageRule } from '../page-rule.ts';

export const lawAnswers: PageRule = {
  id: 'law-answers',
  description:
    'No answer to an unknown question about the law, and none under a heading that the page lacks: the list of questions proves that each law answers them all.',
  appliesToSlots: false,
  check({ page, lawQuestions }, report) {
    const ids = lawQuestions.map(({ id }) => id);
    const slugs = page.body.headings.map(({ reference }) => reference);
    report(
      parseAnswers(page).flatMap(({ question, heading }, index) => {
        const place = pickPosition(page.positionOf(['answers', index]));
        if (!page.law)
          return {
            ...place,
            message: 'this page is about no law',
            fix: 'answers on pages about one law only',
          };
        if (!ids.includes(question))
          return { ...place, message: `there is no question "${question}"`, fix: didYouMean(question, ids) };
        if (heading === undefined || slugs.includes(heading)) return [];
        return {
          ...place,
          message: `this page has no heading "#${heading}"`,
          fix: slugs.length > 0 ? didYouMean(heading, slugs) : 'the question without #',
        };
      }),
    );
  },
};

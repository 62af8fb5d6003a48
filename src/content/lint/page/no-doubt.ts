import { doubtProblem, findDoubt } from '../../doubt-phrases.ts';
import type { PageRule } from '../page-rule.ts';
import { attributeTexts, bodyTexts, frontmatterTexts, otherNames } from '../page-texts.ts';

export const noDoubt: PageRule = {
  id: 'no-doubt',
  description:
    'No phrase that shows readers the doubt of the authors: a frightened reader needs what is certain, and a publisher cannot sign the rest.',
  appliesToSlots: true,
  check({ page, doubtPhrases }, report) {
    const texts = [frontmatterTexts, otherNames, bodyTexts, attributeTexts];
    for (const { text, position } of texts.flatMap((textsOf) => textsOf(page))) {
      const phrase = findDoubt(text, page.language, doubtPhrases);
      if (phrase) report({ ...position(), ...doubtProblem('this', phrase) });
    }
  },
};

import { findPlaceholders } from '../../placeholders.ts';
import type { PageRule } from '../page-rule.ts';
import { bodyTexts, frontmatterTexts, otherNames } from '../page-texts.ts';

export const unwrittenWords: PageRule = {
  id: 'unwritten-words',
  description:
    'No [[words that say what to write]], which npm run page:new puts into a new page: readers would see them instead of help.',
  appliesToSlots: true,
  check({ page }, report) {
    for (const { text, position } of [frontmatterTexts, otherNames, bodyTexts].flatMap((textsOf) =>
      textsOf(page),
    ))
      for (const found of findPlaceholders(text))
        report({
          ...position(),
          message: `${found} is not written yet`,
          fix: 'your own words in its place, without the brackets',
        });
  },
};

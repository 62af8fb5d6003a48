import { originalOf, pageSourceHash } from '../../translations/page-translations.ts';
import { sourceLanguage } from '../../translations/translation-state.ts';
import type { PageRule } from '../page-rule.ts';

export const translationRecord: PageRule = {
  id: 'translation-record',
  description:
    'No page in another language without the English that it was made from: a change of the English would leave old advice, and old numbers, in the other language.',
  appliesToSlots: false,
  check({ page, pages }, report) {
    const { translation, language, positionOf } = page;
    if (page.tree) return;
    const place = positionOf(['translation']);
    if (language === sourceLanguage) {
      if (translation)
        report({
          ...place,
          message: '"translation" is on a page in English, which is the original',
          fix: 'the page without it',
        });
      return;
    }
    const original = originalOf(page, pages);
    if (!original)
      report({
        ...place,
        message: `no page in English has the id "${page.id}"`,
        fix: 'the page in English first: others are translated from it, and readers see it until they are',
      });
    else if (!translation)
      report({
        ...place,
        message: '"translation" is missing, which says from which English this page was made',
        fix: `translation: { of: "${pageSourceHash(original)}", state: machine }`,
      });
  },
};

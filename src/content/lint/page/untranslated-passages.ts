import { isSameWording, wordingOf } from '../../translations/compare-texts.ts';
import { originalOf } from '../../translations/page-translations.ts';
import { sourceLanguage } from '../../translations/translation-state.ts';
import type { PageRule } from '../page-rule.ts';

export const untranslatedPassages: PageRule = {
  id: 'untranslated-passages',
  description:
    'No English passage on a page that says it is in another language: a screen reader would read it with the wrong voice, and the page would count as translated (WCAG 3.1.1).',
  appliesToSlots: false,
  check({ page, pages }, report) {
    if (page.language === sourceLanguage) return;
    const original = originalOf(page, pages);
    const english = new Set(original?.body.passages.map(({ value }) => wordingOf(value)));
    report(
      page.body.passages
        .filter(({ value }) => {
          const wording = wordingOf(value);
          return wording !== undefined && english.has(wording);
        })
        .map(({ line, column }) => ({
          line,
          column,
          message: 'this passage is the English one',
          fix: `it in "${page.language}"; or no page yet: its readers then see the English, marked as English`,
        })),
    );
    for (const key of ['title', 'description'] as const)
      if (original && isSameWording(page[key], original[key]))
        report({
          ...page.positionOf([key]),
          message: `"${key}" is the English one`,
          fix: `it in "${page.language}"`,
        });
  },
};

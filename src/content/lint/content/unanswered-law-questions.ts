import path from 'node:path';
import { lawAreaNames } from '../../law-areas.ts';
import { parseAnswers } from '../../law-questions.ts';
import { sourceLanguage } from '../../translations/translation-state.ts';
import type { ContentRule } from '../content-rule.ts';

export const unansweredLawQuestions: ContentRule = {
  id: 'unanswered-law-questions',
  description:
    'No question about the law that the pages of one law leave open while they answer others: people in each nation ask the same.',
  check({ folder, lawQuestions, pages }, report) {
    for (const area of lawAreaNames) {
      const own = pages.filter((page) => page.law === area && page.language === sourceLanguage);
      if (own.length === 0) continue;
      const answered = new Set(own.flatMap((page) => parseAnswers(page).map(({ question }) => question)));
      for (const { id } of lawQuestions.filter((question) => !answered.has(question.id)))
        report({
          file: path.join(folder, 'law-questions.yaml'),
          message: `no page in "${sourceLanguage}" about the law of ${area} answers "${id}"`,
          fix: `${id}#the-heading under "answers" of the page that answers it`,
        });
    }
  },
};

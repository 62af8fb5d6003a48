import { maxQuoteLength, maxSentenceWords } from '../../limits.ts';
import { bandOf } from '../../voice.ts';
import type { PageRule } from '../page-rule.ts';
import { fleschKincaidGrade, splitSentences, splitWords } from '../readability.ts';

export const readingLevel: PageRule = {
  id: 'reading-level',
  description: `No sentence of more than ${maxSentenceWords} words, and no page above the grade of its band in content/voice.yaml, numbered steps and tables counted too: people read this in distress (WCAG 3.1.5).`,
  appliesToSlots: true,
  check({ page, voice }, report) {
    const { body } = page;
    const limit = bandOf(voice, page)?.grade.max;
    const long = body.passages.flatMap((passage) =>
      splitSentences(passage.value)
        .filter((sentence) => splitWords(sentence).length > maxSentenceWords)
        .map((sentence) => ({
          line: passage.line,
          column: passage.column,
          message: `a sentence of ${splitWords(sentence).length} words: "${sentence.slice(0, maxQuoteLength)}…"`,
          fix: `sentences of at most ${maxSentenceWords} words`,
        })),
    );
    const grade = fleschKincaidGrade(body.passages.map(({ value }) => value));
    if (limit === undefined || grade <= limit) return report(long);
    report([
      ...long,
      {
        line: 1,
        column: 1,
        message: `the page reads at grade ${grade.toFixed(1)}`,
        fix: `shorter words and sentences, to grade ${limit} at most`,
      },
    ]);
  },
};

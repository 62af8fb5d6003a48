import type { PageRule } from './page-rule.ts';
import { fleschKincaidGrade, splitSentences, splitWords } from './readability.ts';

const maxSentenceWords = 25;
const maxGrade = 7;

/** Sentences are short, and the page can be read at Flesch–Kincaid grade 7 (WCAG 3.1.5). The measure is for English. */
export const readingLevel: PageRule = ({ language, body }) => {
  const long = body.passages.flatMap((passage) =>
    splitSentences(passage.value)
      .filter((sentence) => splitWords(sentence).length > maxSentenceWords)
      .map((sentence) => ({
        line: passage.line,
        column: passage.column,
        message: `a sentence of ${splitWords(sentence).length} words: "${sentence.slice(0, 60)}…"`,
        fix: `sentences of at most ${maxSentenceWords} words`,
      })),
  );
  const grade = fleschKincaidGrade(body.passages.map(({ value }) => value));
  if (language !== 'en' || grade <= maxGrade) return long;
  return [
    ...long,
    {
      line: 1,
      column: 1,
      message: `the page reads at grade ${grade.toFixed(1)}`,
      fix: `shorter words and sentences, to grade ${maxGrade} at most`,
    },
  ];
};

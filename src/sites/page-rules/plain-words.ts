import { gradeOf, sentencesOf, wordsOf } from '../readability.ts';
import type { PageRule } from './rule.ts';

const longestSentence = 25;
const hardestPage = 7;

/** Sentences are short, and the page can be read at Flesch–Kincaid grade 7 (WCAG 3.1.5). The measure is for English. */
export const plainWords: PageRule = ({ language, body }) => {
  const long = body.passages.flatMap((passage) =>
    sentencesOf(passage.value)
      .filter((sentence) => wordsOf(sentence).length > longestSentence)
      .map((sentence) => ({
        line: passage.line,
        column: passage.column,
        wrong: `a sentence of ${wordsOf(sentence).length} words: "${sentence.slice(0, 60)}…"`,
        instead: `sentences of at most ${longestSentence} words`,
      })),
  );
  const grade = gradeOf(body.passages.map(({ value }) => value));
  if (language !== 'en' || grade <= hardestPage) return long;
  return [
    ...long,
    {
      line: 1,
      column: 1,
      wrong: `the page reads at grade ${grade.toFixed(1)}`,
      instead: `shorter words and sentences, to grade ${hardestPage} at most`,
    },
  ];
};

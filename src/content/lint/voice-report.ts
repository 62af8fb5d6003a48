import { minMeasuredSentences } from '../limits.ts';
import type { Page } from '../pages.ts';
import type { Content } from '../read-content.ts';
import { bandName, isExempt, type Voice } from '../voice.ts';
import { measuredGrades } from './content/voice-median.ts';
import { measureVoice, median, splitWords, type VoiceFigures } from './readability.ts';

type VoiceSubject = Pick<Content, 'pages' | 'voice'>;

/** Formats the figures of the voice of every page in the languages with bands, for editors: `npm run check -- --voice`. */
export function formatVoiceReport(subject: VoiceSubject): string {
  const { pages, voice } = subject;
  return Object.keys(voice.bands)
    .flatMap((language) => {
      const own = pages.filter((page) => page.language === language);
      return [
        `band     grade  mean  <=5 w.  sentences  page (${language})`,
        ...own.map((page) => pageLine(page, voice)),
        ...bandLines(subject, language),
        wordsLine(own),
      ];
    })
    .join('\n');
}

function pageLine(page: Page, voice: Voice): string {
  const figures = measureVoice(page.body.passages);
  const columns = [
    columnName(page, figures, voice).padEnd(7),
    figures.grade.toFixed(2).padStart(6),
    figures.sentenceWords.toFixed(1).padStart(5),
    `${figures.shortPercent.toFixed(1)}%`.padStart(7),
    String(figures.sentences.length).padStart(10),
  ];
  return `${columns.join(' ')}  ${page.id}`;
}

function columnName(page: Page, { sentences }: VoiceFigures, voice: Voice): string {
  if (isExempt(voice, page)) return 'exempt';
  return sentences.length < minMeasuredSentences ? 'short' : bandName(voice, page);
}

function bandLines(subject: VoiceSubject, language: string): string[] {
  return (['victims', 'law'] as const).map((name) => {
    const grades = measuredGrades(subject, language, name);
    return `${name}: median grade ${median(grades)?.toFixed(2) ?? 'of no page'}, ${grades.length} pages measured`;
  });
}

function wordsLine(pages: readonly Page[]): string {
  const words = pages.flatMap(({ body }) => body.passages.flatMap(({ value }) => splitWords(value)));
  const perThousand = (word: RegExp) =>
    ((1000 * words.filter((each) => word.test(each)).length) / Math.max(1, words.length)).toFixed(2);
  return `Per 1,000 words: "ask" ${perThousand(/^ask$/i)}, "See" ${perThousand(/^See$/)}`;
}

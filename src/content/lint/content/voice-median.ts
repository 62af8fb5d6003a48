import path from 'node:path';
import { minMeasuredSentences } from '../../limits.ts';
import { type BandName, bandName, isExempt } from '../../voice.ts';
import type { ContentRule, ContentSubject } from '../content-rule.ts';
import { measureVoice, median } from '../readability.ts';

/** From the row "median page" under "Voice" in the design of the content. */
export const voiceMedian: ContentRule = {
  id: 'voice-median',
  description:
    'No band of content/voice.yaml whose middle page is outside its medianGrade: pages that each hug the floor make a site that talks down.',
  check({ folder, pages, voice }, report) {
    for (const [language, bands] of Object.entries(voice.bands))
      for (const name of ['victims', 'law'] as const) {
        const range = bands[name].medianGrade;
        const grades = measuredGrades({ pages, voice }, language, name);
        const grade = median(grades);
        if (!range || grade === undefined || (grade >= range.min && grade <= range.max)) continue;
        report({
          file: path.join(folder, 'voice.yaml'),
          message: `the middle one of ${grades.length} pages in "${language}" of the band "${name}" reads at grade ${grade.toFixed(2)}`,
          fix: `pages with a median of ${range.min} to ${range.max}; npm run check -- --voice lists them`,
        });
      }
  },
};

/** Returns the grades of the pages that a band holds. */
export function measuredGrades(
  { pages, voice }: Pick<ContentSubject, 'pages' | 'voice'>,
  language: string,
  name: BandName,
): number[] {
  return pages
    .filter((page) => page.language === language && bandName(voice, page) === name && !isExempt(voice, page))
    .map(({ body }) => measureVoice(body.passages))
    .filter(({ sentences }) => sentences.length >= minMeasuredSentences)
    .map(({ grade }) => grade);
}

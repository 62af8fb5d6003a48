import type { Violation } from '../../../diagnostics/rule.ts';
import { maxQuoteLength, maxShortSentenceWords, minMeasuredSentences } from '../../limits.ts';
import { bandOf, isExempt, type Range, type VoiceBand } from '../../voice.ts';
import type { PageRule } from '../page-rule.ts';
import { measureVoice, type VoiceFigures } from '../readability.ts';

/** From the table under "Voice" in the design of the content; docs/decisions/083 says where its numbers moved. */
export const voiceBand: PageRule = {
  id: 'voice-band',
  description: `No page whose prose is outside its band of content/voice.yaml: grade, mean sentence, or share of sentences of ${maxShortSentenceWords} words or fewer. Free: pages of a pack, those it exempts, and those of fewer than ${minMeasuredSentences} sentences.`,
  appliesToSlots: false,
  check({ page, voice }, report) {
    const band = bandOf(voice, page);
    if (!band || page.tree || isExempt(voice, page)) return;
    const figures = measureVoice(page.body.passages);
    if (figures.sentences.length < minMeasuredSentences) return;
    report([
      ...gradeViolations(figures, band),
      ...sentenceLengthViolations(figures, band),
      ...shortSentenceViolations(figures, band),
    ]);
  },
};

const pageStart = { line: 1, column: 1 };

function outside(value: number, { min, max }: Range): boolean {
  return value < min || value > max;
}

/** The rule reading-level holds the same ceiling over steps and tables too. */
function gradeViolations({ grade }: VoiceFigures, band: VoiceBand): Violation[] {
  if (!outside(grade, band.grade)) return [];
  const { min, max } = band.grade;
  const fix =
    grade < min
      ? `the reason with the advice ("because …"), and the real name of a thing, explained once, to a grade of at least ${min}`
      : `shorter words and sentences, to grade ${max} at most`;
  return [{ ...pageStart, message: `the prose of this page reads at grade ${grade.toFixed(2)}`, fix }];
}

function sentenceLengthViolations({ sentenceWords }: VoiceFigures, band: VoiceBand): Violation[] {
  if (!outside(sentenceWords, band.sentenceWords)) return [];
  const { min, max } = band.sentenceWords;
  const how = sentenceWords < min ? 'short sentences joined' : 'long sentences divided';
  return [
    {
      ...pageStart,
      message: `a sentence of this page has ${sentenceWords.toFixed(2)} words on average`,
      fix: `${how}, to a mean of ${min} to ${max} words`,
    },
  ];
}

function shortSentenceViolations(figures: VoiceFigures, { maxShortPercent }: VoiceBand): Violation[] {
  const [first] = figures.shortSentences;
  if (!first || figures.shortPercent <= maxShortPercent) return [];
  const quotes = figures.shortSentences.map(({ text, line }) => `${line}: ${text}`).join(' | ');
  const allowed = Math.floor((maxShortPercent * figures.sentences.length) / 100);
  return [
    {
      line: first.line,
      column: first.column,
      message: `${figures.shortSentences.length} of ${figures.sentences.length} sentences have ${maxShortSentenceWords} words or fewer: ${quotes.slice(0, 3 * maxQuoteLength)}`,
      fix: `short sentences joined to their neighbours, so that at most ${allowed} are left`,
    },
  ];
}

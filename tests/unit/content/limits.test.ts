import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import * as limits from '../../../src/content/limits.ts';
import { noCode } from '../../../src/content/lint/page/no-code.ts';
import { readingLevel } from '../../../src/content/lint/page/reading-level.ts';
import { voiceBand } from '../../../src/content/lint/page/voice-band.ts';
import type { PageRule, PageSubject } from '../../../src/content/lint/page-rule.ts';
import { readNavigation } from '../../../src/content/navigation.ts';
import { pageSchema } from '../../../src/content/page-schema.ts';
import { findPhoneLikeDigits } from '../../../src/content/phone-like-digits.ts';
import { readSearchLexicons } from '../../../src/content/read-search-lexicons.ts';
import { readRevealingWords } from '../../../src/content/revealing-words.ts';
import { stemWord } from '../../../src/content/tokenizer.ts';
import { isSameWording } from '../../../src/content/translations/compare-texts.ts';
import { readVoice } from '../../../src/content/voice.ts';
import { runRules } from '../../../src/diagnostics/rule.ts';
import { testLimits } from '../../support/test-limits.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-content-'));
after(() => rmSync(folder, { recursive: true }));

const letters = (length: number) => 'x'.repeat(length);
const change = { date: '2026-11-21', what: 'First published.' };
const page = {
  title: 'A page',
  description: 'About it.',
  address: 'steps',
  order: 1,
  topics: ['first-steps'],
  reviewed: '2026-11-21',
  changes: [change],
};
const isPage = (fields: object) => pageSchema.safeParse({ ...page, ...fields }).success;

/** The messages of a rule about a page with this body. */
function messages(rule: PageRule, body: object, { language = 'cy', section = 'stay-safer' } = {}): string {
  const content = { passages: [], code: [], components: [], ...body };
  const subject = { page: { language, section, id: 'a-page', body: content }, voice };
  return runRules([rule], subject as unknown as PageSubject, 'a.mdx')
    .map(({ message }) => message)
    .join('\n');
}
const passage = (value: string) => ({ passages: [{ value, line: 1, column: 1 }] });
const sentence = (words: number) => `${Array.from({ length: words }, () => 'call').join(' ')}.`;

const band = {
  grade: { min: -9, max: 9 },
  sentenceWords: { min: 0, max: 99 },
  maxShortPercent: 0,
};
const voice = {
  bands: { en: { victims: band, law: band } },
  law: [],
  exempt: [],
  pointers: {},
  joiningWords: {},
};

/** A page with these numbers of words in its sentences, each of which the band above refuses when it is short and counts. */
const prose = (counts: number[]) => ({
  passages: counts.map((words) => ({
    value: sentence(words),
    line: 1,
    column: 1,
    linkTexts: [],
    isProse: true,
  })),
});
const inBand = (counts: number[]) => messages(voiceBand, prose(counts), { language: 'en' }) === '';

function acceptsGrade(max: number): boolean {
  const file = path.join(folder, 'voice.yaml');
  const own = { victims: { ...band, grade: { min: 0, max } }, law: { ...band, grade: { min: 0, max: 0 } } };
  writeFileSync(file, JSON.stringify({ ...voice, bands: { en: own } }));
  return readVoice(file).diagnostics.length === 0;
}

testLimits(limits, {
  minPhoneLikeDigits: { min: 7, accepts: (count) => findPhoneLikeDigits('1'.repeat(count)).length > 0 },
  minShortNumberDigits: {
    min: 3,
    accepts: (count) => findPhoneLikeDigits(`Call ${'9'.repeat(count)}`).length > 0,
  },
  maxTitleLength: { max: 70, accepts: (length) => isPage({ title: letters(length) }) },
  maxShortTitleLength: { max: 40, accepts: (length) => isPage({ shortTitle: letters(length) }) },
  maxDescriptionLength: { max: 160, accepts: (length) => isPage({ description: letters(length) }) },
  maxChangeLength: {
    max: 160,
    accepts: (length) => isPage({ changes: [{ ...change, what: letters(length) }] }),
  },
  maxAliasLength: { max: 40, accepts: (length) => isPage({ also: [letters(length)] }) },
  maxSearchTermLength: { max: 60, accepts: (length) => isPage({ searchTerms: [letters(length)] }) },
  maxSentenceWords: { max: 25, accepts: (words) => messages(readingLevel, passage(sentence(words))) === '' },
  maxSpecialistGrade: { max: 9, step: 0.01, accepts: acceptsGrade },
  maxShortSentenceWords: {
    max: 5,
    // A page without a short sentence is accepted, so the probe is whether this one counts as short.
    accepts: (words) => !inBand(Array.from({ length: 30 }, () => words)),
  },
  minMeasuredSentences: {
    min: 25,
    accepts: (count) => !inBand(Array.from({ length: count }, () => 1)),
  },
  maxQuoteLength: {
    max: 60,
    accepts: (length) => {
      const long = 'a '.repeat(26).padEnd(length, 'b');
      return messages(readingLevel, passage(long)).includes(`"${long}…"`);
    },
  },
  maxCodeLength: {
    max: 40,
    accepts: (length) =>
      !messages(noCode, { code: [{ value: letters(length), line: 1, column: 1 }] }).includes('…'),
  },
  minRevealingWordLength: {
    min: 2,
    accepts: (length) => {
      const file = path.join(folder, 'revealing-words.yaml');
      writeFileSync(file, `anywhere: [${letters(length)}]\nwhole: []\n`);
      return readRevealingWords(file).diagnostics.length === 0;
    },
  },
  minSequencePages: {
    min: 2,
    accepts: (count) => {
      const file = path.join(folder, 'navigation.yaml');
      const pages = Array.from({ length: count }, (_, index) => `page-${index}`);
      writeFileSync(
        file,
        `sections:\n  - { folder: one, short: { en: One }, icon: info, about: { en: First }, sequence: [${pages}] }\ndoors: []\n`,
      );
      return readNavigation(file).diagnostics.length === 0;
    },
  },
  minComparedWords: {
    min: 4,
    accepts: (words) => isSameWording(sentence(words), sentence(words)),
  },
  minSynonyms: {
    min: 2,
    accepts: (count) => {
      const own = path.join(folder, 'search');
      mkdirSync(own, { recursive: true });
      const words = Array.from({ length: count }, (_, index) => `word${index}`);
      writeFileSync(path.join(own, 'en.yaml'), `drop: [the]\nsame:\n  - [${words}]\nsets: {}\nintents: []\n`);
      return readSearchLexicons(own, []).diagnostics.length === 0;
    },
  },
  minStemLength: {
    min: 3,
    accepts: (length) => {
      const stem = 'abc'.slice(0, length);
      return stemWord(`${stem}s`) === stem;
    },
  },
});

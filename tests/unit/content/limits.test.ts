import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import * as limits from '../../../src/content/limits.ts';
import { noCode } from '../../../src/content/lint/page/no-code.ts';
import { readingLevel } from '../../../src/content/lint/page/reading-level.ts';
import type { PageRule, PageSubject } from '../../../src/content/lint/page-rule.ts';
import { readNavigation } from '../../../src/content/navigation.ts';
import { pageSchema } from '../../../src/content/page-schema.ts';
import { readRevealingWords } from '../../../src/content/revealing-words.ts';
import { readSearchLexicons } from '../../../src/content/search-lexicon.ts';
import { stemWord } from '../../../src/content/tokenizer.ts';
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
  const readingLevels = [{ grade: 9, sections: ['the-law'], pages: [] }];
  const subject = { page: { language, section, body: content }, readingLevels };
  return runRules([rule], subject as unknown as PageSubject, 'a.mdx')
    .map(({ message }) => message)
    .join('\n');
}
const passage = (value: string) => ({ passages: [{ value, line: 1, column: 1 }] });
const sentence = (words: number) => `${Array.from({ length: words }, () => 'call').join(' ')}.`;

/** A hundred sentences of words of one syllable with the highest grade up to this one. */
function pageOfGrade(grade: number): string {
  const words = Math.floor(((grade + 15.59 - 11.8) / 0.39) * 100);
  const short = Math.floor(words / 100);
  return Array.from({ length: 100 }, (_, index) => sentence(short + Number(index < words % 100))).join(' ');
}

function isReadable(grade: number, section: string): boolean {
  const reports = messages(readingLevel, passage(pageOfGrade(grade)), { language: 'en', section });
  return !/reads at grade/.test(reports);
}

testLimits(limits, {
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
  maxGrade: {
    max: 7,
    step: 0.01,
    accepts: (grade) => isReadable(grade, 'stay-safer'),
  },
  maxSpecialistGrade: { max: 9, step: 0.01, accepts: (grade) => isReadable(grade, 'the-law') },
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

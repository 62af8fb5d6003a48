import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { parse } from 'yaml';
import {
  accessibilityResultsFile,
  readAccessibilityResults,
} from '../../../src/brand/accessibility-results-file.ts';
import { type Brand, brandSchema } from '../../../src/brand/brand-schema.ts';
import * as limits from '../../../src/brand/limits.ts';
import { colourContrast } from '../../../src/brand/lint/pack/colour-contrast.ts';
import { distantDates } from '../../../src/brand/lint/pack/distant-dates.ts';
import { pictureFiles } from '../../../src/brand/lint/pack/picture-files.ts';
import { securityContact } from '../../../src/brand/lint/pack/security-contact.ts';
import { statementReview } from '../../../src/brand/lint/pack/statement-review.ts';
import type { PackRule, PackSubject } from '../../../src/brand/lint/pack-rule.ts';
import { disallowedNode } from '../../../src/brand/overrides/disallowed-nodes.ts';
import { listLocalFiles } from '../../../src/brand/overrides/local-files.ts';
import { parseMarkdown } from '../../../src/brand/overrides/pack-markdown.ts';
import { readPackFile } from '../../../src/brand/pack-file.ts';
import { initialsOf } from '../../../src/brand/placeholder-pictures.ts';
import { readAnswersFile } from '../../../src/brand/scaffold/answers-file.ts';
import { runRules } from '../../../src/diagnostics/rule.ts';
import { testLimits } from '../../support/test-limits.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-brand-limits-'));
after(() => rmSync(folder, { recursive: true }));
const example = () => parse(readFileSync('brands/midshire/brand.yaml', 'utf8'));
const letters = (length: number) => 'x'.repeat(length);

/** Whether the example pack is valid with this value at a path. A list is replaced by so many copies of its first item. */
function isValid(where: string, value: unknown): boolean {
  const data = example();
  const steps = where.split('.');
  const last = steps.pop() ?? '';
  const group = steps.reduce((inner, step) => inner[step], data);
  group[last] = value;
  return brandSchema.safeParse(data).success;
}
const copies = (item: unknown) => (count: number) => Array.from({ length: count }, () => item);

/** Whether a rule reports nothing about the example pack with these fields, on this day. */
function passes(rule: PackRule, fields: object, today = '2026-11-28'): boolean {
  const data = { ...example(), ...fields } as PackSubject['data'];
  const subject = { folder, data, positionOf: () => ({ line: 1, column: 1 }), today, allowOverdue: false };
  return runRules([rule], subject, 'brand.yaml').length === 0;
}

function isPicture(name: string, content: string | Buffer): boolean {
  writeFileSync(path.join(folder, name), content);
  return passes(pictureFiles, { logo: { light: name }, favicon: name });
}
/** What the rule about pictures says of a logo that it takes. */
function pictureWarning(content: string): string {
  writeFileSync(path.join(folder, 'a.svg'), content);
  const data = { ...example(), logo: { light: 'a.svg' }, favicon: 'a.svg' } as PackSubject['data'];
  const subject = {
    folder,
    data,
    positionOf: () => ({ line: 1, column: 1 }),
    today: '',
    allowOverdue: false,
  };
  const [{ message, severity } = { message: '', severity: 'error' }] = runRules(
    [pictureFiles],
    subject,
    'brand.yaml',
  );
  assert.equal(severity, 'warning');
  return message;
}
/** A shape that is seen in a picture of any size. */
const dot = '<path d="M0 0h9v9z"/>';
const svg = (size: string, inside = dot) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}">${inside}</svg>`;

/** The darkest to lightest greys with their relative luminance (WCAG 2.2). */
const greys = Array.from({ length: 256 }, (_, level) => {
  const channel = level / 255;
  const luminance = channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  return { colour: `#${level.toString(16).padStart(2, '0').repeat(3)}`, luminance };
});
/** The lightest grey with at least this contrast on the grey of this level; white is 255. */
const greyOf = (ratio: number, level: number) => {
  const background = (greys[level]?.luminance ?? 0) + 0.05;
  return greys.findLast(({ luminance }) => background / (luminance + 0.05) >= ratio)?.colour;
};

const plain = {
  header: '#ffffff',
  headerText: '#000000',
  link: '#000000',
  button: '#000000',
  buttonText: '#ffffff',
};
const hasContrast = (change: object) =>
  passes(colourContrast, { colours: { ...example().colours, light: { ...plain, ...change } } });

/** Whole months after 21 November 2026; a fraction is the day before. */
function monthsLater(months: number): string {
  const day = new Date(Date.UTC(2026, 10 + Math.ceil(months), 21 - Number(months % 1 > 0)));
  return day.toISOString().slice(0, 10);
}
const isReviewDue = (months: number, level: string) => {
  const accessibility = { ...example().accessibility, reviewed: '2026-11-21' };
  const subject = {
    folder,
    data: { ...example(), accessibility },
    positionOf: () => ({ line: 1, column: 1 }),
  };
  const found = runRules(
    [statementReview],
    { ...subject, today: monthsLater(months), allowOverdue: false } as PackSubject,
    'brand.yaml',
  );
  return found[0]?.severity === level;
};
const daysLater = (days: number) => new Date(Date.UTC(2026, 10, 28 + days)).toISOString().slice(0, 10);

/** Markdown whose deepest node is this deep: two levels for each list, one for strong words. */
const nested = (depth: number) =>
  `${'- '.repeat(Math.floor((depth - 1) / 2))}${depth % 2 === 0 ? '**a**' : 'a'}\n`;

function isLocalFile(bytes: number): boolean {
  mkdirSync(path.join(folder, 'slots/en'), { recursive: true });
  writeFileSync(path.join(folder, 'slots/en/a.md'), letters(bytes));
  return listLocalFiles({ folder, languages: ['en'] } as unknown as Brand, 'slots').files.length === 1;
}

const localService = { ...example().localServices[0], id: undefined };
const test = { by: { en: 'A group' }, date: '2026-11-10', how: ['keyboard'], pages: 'all' };
const signOff = {
  section: 'home',
  by: { en: 'A role' },
  date: '2026-11-03',
  pages: { 'en/home': '0123456789abcdef' },
};
const recall = { fact: 'hl-nsh', date: '2026-11-29', why: 'Wrong.' };
const problem = { what: { en: 'A' }, criterion: '1.1.1', until: '2027-03-31' };
const burden = { what: { en: 'A' }, why: { en: 'B' }, criterion: '1.2.5' };

testLimits(limits, {
  maxPackFileBytes: {
    max: 32 * 1024,
    accepts: (bytes) => {
      writeFileSync(path.join(folder, 'brand.yaml'), `${'id: a # '.padEnd(bytes - 1, 'x')}\n`);
      const { diagnostic: refused, yaml } = readPackFile(folder);
      return refused === undefined && yaml.diagnostics.length === 0;
    },
  },
  maxLocalFileBytes: { max: 32 * 1024, accepts: isLocalFile },
  maxResultsFileBytes: {
    max: 64 * 1024,
    accepts: (bytes) => {
      writeFileSync(path.join(folder, accessibilityResultsFile), 'x'.repeat(bytes));
      return readAccessibilityResults(folder).message === 'it is not JSON';
    },
  },
  maxAnswersFileBytes: {
    max: 64 * 1024,
    accepts: (bytes) => {
      const file = path.join(folder, 'answers.yaml');
      writeFileSync(file, `${'id: a # '.padEnd(bytes - 1, 'x')}\n`);
      return readAnswersFile(file, 'keys').diagnostics.length === 0;
    },
  },
  maxLocalFiles: {
    max: 500,
    accepts: (count) => {
      const slots = path.join(folder, 'slots', 'en');
      rmSync(path.dirname(slots), { recursive: true, force: true });
      mkdirSync(slots, { recursive: true });
      // The folder of the language counts.
      for (let index = 1; index < count; index++) writeFileSync(path.join(slots, `a${index}.md`), '');
      return (
        listLocalFiles({ folder, languages: ['en'] } as unknown as Brand, 'slots').diagnostics.length === 0
      );
    },
  },
  maxMarkdownDepth: {
    max: 20,
    accepts: (depth) =>
      parseMarkdown('a.md', nested(depth)).diagnostics.length === 0 &&
      parseMarkdown('a.md', `${'['.repeat(depth)}a${']'.repeat(depth)}\n`).diagnostics.length === 0,
  },
  maxHeadingLevel: { max: 3, accepts: (depth) => disallowedNode({ type: 'heading', depth }) === undefined },
  maxPictureBytes: {
    max: 100 * 1024,
    accepts: (bytes) => isPicture('a.svg', svg('9 9').padEnd(bytes, '\n')),
  },
  maxAspectRatio: {
    max: 8,
    step: 0.1,
    accepts: (ratio) =>
      isPicture('a.svg', svg(`${10 * ratio} 10`)) && isPicture('b.svg', svg(`10 ${10 * ratio}`)),
  },
  maxDroppedParts: {
    max: 5,
    accepts: (count) => {
      const notes = Array.from({ length: count }, (_, index) => `note${index}="x"`).join(' ');
      return !pictureWarning(svg('9 9', `<path ${notes} d="M0 0h9v9z"/>`)).includes('more');
    },
  },
  minTextContrast: {
    min: 4.5,
    step: 0.05,
    accepts: (ratio) => hasContrast({ headerText: greyOf(ratio, 255) }),
  },
  minControlContrast: {
    min: 3,
    step: 0.05,
    // With black links, the darkest surface of a button is 7 % black.
    accepts: (ratio) => hasContrast({ button: greyOf(ratio, 0xed), buttonText: '#000000' }),
  },
  minIdLength: { min: 2, accepts: (length) => isValid('id', letters(length)) },
  maxIdLength: { max: 41, accepts: (length) => isValid('id', letters(length)) },
  minServiceIdLength: { min: 2, accepts: (length) => isValid('localServices.0.id', letters(length)) },
  maxServiceIdLength: { max: 30, accepts: (length) => isValid('localServices.0.id', letters(length)) },
  maxTextLength: { max: 300, accepts: (length) => isValid('name.en', letters(length)) },
  maxUrlLength: {
    max: 500,
    accepts: (length) => isValid('privacy', 'https://a.example/'.padEnd(length, 'x')),
  },
  maxPictureNameLength: { max: 60, accepts: (length) => isValid('favicon', `${letters(length - 4)}.svg`) },
  maxEmailLength: { max: 200, accepts: (length) => isValid('mistakes', `${letters(length - 10)}@a.example`) },
  // No number that can be dialled is as long, so the length is the only reason that counts.
  maxPhoneLength: {
    max: 40,
    accepts: (length) => {
      const data = { ...example(), report: { phone: '1'.repeat(length) } };
      return !brandSchema.safeParse(data).error?.issues.some(({ code }) => code === 'too_big');
    },
  },
  maxPhoneGroupLength: {
    max: 6,
    accepts: (length) => {
      const digits = '02079460101';
      return isValid('report', { phone: `${digits.slice(0, -length)} ${digits.slice(-length)}` });
    },
  },
  maxFontNameLength: { max: 41, accepts: (length) => isValid('font', [letters(length), 'serif']) },
  maxFonts: { max: 6, accepts: (count) => isValid('font', copies('serif')(count)) },
  maxFeaturedPages: { max: 6, accepts: (count) => isValid('featured', copies('dating')(count)) },
  maxTrailSteps: { max: 4, accepts: (count) => isValid('trail', copies(example().trail[0])(count)) },
  maxLocalServices: { max: 20, accepts: (count) => isValid('localServices', copies(localService)(count)) },
  maxAlerts: { max: 3, accepts: (count) => isValid('alerts', copies(example().alerts[0])(count)) },
  maxYearsAhead: {
    max: 2,
    accepts: (years) => {
      const until = `${2026 + years}-11-28`;
      const service = { ...example().localServices[0], checkBy: until };
      return (
        passes(distantDates, { alerts: [{ until }] }) &&
        passes(distantDates, { localServices: [service] }) &&
        passes(distantDates, { victims: { satisfaction: { checkBy: until } } })
      );
    },
  },
  maxLegalNotices: { max: 6, accepts: (count) => isValid('legal', copies(example().legal[0])(count)) },
  maxSignOffs: { max: 60, accepts: (count) => isValid('signOffs', copies(signOff)(count)) },
  maxRecalls: { max: 20, accepts: (count) => isValid('recalls', copies(recall)(count)) },
  maxTests: { max: 10, accepts: (count) => isValid('accessibility.tested', copies(test)(count)) },
  maxProblems: { max: 20, accepts: (count) => isValid('accessibility.problems', copies(problem)(count)) },
  maxBurdens: { max: 10, accepts: (count) => isValid('accessibility.burden', copies(burden)(count)) },
  maxInitials: { max: 3, accepts: (count) => initialsOf('A B C D'.slice(0, 2 * count)).length === count },
  minReplyDays: { min: 1, accepts: (days) => isValid('accessibility.replyWithin', days) },
  maxReplyDays: { max: 60, accepts: (days) => isValid('accessibility.replyWithin', days) },
  maxSecurityDays: {
    max: 366,
    accepts: (days) =>
      passes(securityContact, { security: { ...example().security, expires: daysLater(days) } }),
  },
  minMonthsToWarn: { min: 11, step: 0.1, accepts: (months) => isReviewDue(months, 'warning') },
  minMonthsToStop: { min: 12, step: 0.1, accepts: (months) => isReviewDue(months, 'error') },
});

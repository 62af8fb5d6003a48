import assert from 'node:assert/strict';
import { test } from 'node:test';
import { voiceMedian } from '../../../../src/content/lint/content/voice-median.ts';
import { voicePages } from '../../../../src/content/lint/content/voice-pages.ts';
import { contentRules } from '../../../../src/content/lint/content-rule.ts';
import { lintPage } from '../../../../src/content/lint/lint-content.ts';
import { readingLevel } from '../../../../src/content/lint/page/reading-level.ts';
import { voiceBand } from '../../../../src/content/lint/page/voice-band.ts';
import { pageRules } from '../../../../src/content/lint/page-rule.ts';
import { fleschKincaidGrade } from '../../../../src/content/lint/readability.ts';
import { formatVoiceReport } from '../../../../src/content/lint/voice-report.ts';
import { parseBody } from '../../../../src/content/page-ast.ts';
import type { Page } from '../../../../src/content/pages.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { bandName } from '../../../../src/content/voice.ts';
import { runRules } from '../../../../src/diagnostics/rule.ts';

const { content } = readContent('content', { today: '2026-11-29', allowOverdue: true });
const spyware = content.pages.find(({ id }) => id === 'spyware');
assert.ok(spyware);

const wide = { min: 0, max: 9 };
const open = { grade: wide, sentenceWords: { min: 0, max: 99 }, maxShortPercent: 100 };

/** A page of this identity with this body. */
function pageOf(text: string, more: Partial<Page> = {}): Page {
  const { body } = parseBody('page.mdx', text);
  assert.ok(body && spyware);
  return { ...spyware, ...more, file: 'page.mdx', body };
}

/** What a rule reports about a page when the band of victims has these figures. */
function reports(
  text: string,
  band: object,
  { rule = voiceBand, ...more }: Partial<Page> & { rule?: typeof voiceBand } = {},
): string[] {
  const victims = { ...open, ...band };
  const voice = { ...content.voice, bands: { en: { victims, law: open } } };
  return lintPage(pageOf(text, more), { ...content, voice }, [rule]).map(
    ({ line, message, fix }) => `${line}: ${message} → ${fix}`,
  );
}

const words = (count: number, word = 'call') => `${Array.from({ length: count }, () => word).join(' ')}.`;
/** A hundred sentences, of which so many have five words and the others six. */
const hundred = (short: number) =>
  Array.from({ length: 100 }, (_, index) => words(index < short ? 5 : 6)).join(' ');

test('the rules are registered, so a build runs them', () => {
  assert.ok(pageRules.rules.includes(voiceBand) && !voiceBand.appliesToSlots);
  for (const rule of [voiceMedian, voicePages]) assert.ok(contentRules.rules.includes(rule));
});

test('the bands are those of the design, and their floors those of decision 83', () => {
  assert.deepEqual(content.voice.bands['en'], {
    victims: {
      grade: { min: 3.8, max: 7 },
      sentenceWords: { min: 11, max: 14.5 },
      maxShortPercent: 12,
      medianGrade: { min: 4, max: 6 },
    },
    law: {
      grade: { min: 5, max: 9 },
      sentenceWords: { min: 11.5, max: 16 },
      maxShortPercent: 8,
      medianGrade: { min: 6, max: 8 },
    },
  });
});

test('a grade at the floor or the ceiling is accepted, and a hundredth beyond is not', () => {
  const text = hundred(0);
  const grade = fleschKincaidGrade([text]);
  assert.ok(grade < 0);
  const hard = Array.from({ length: 30 }, () => words(12, 'police')).join(' ');
  const own = fleschKincaidGrade([hard]);
  assert.deepEqual(reports(hard, { grade: { min: own, max: own } }), []);
  assert.match(
    reports(hard, { grade: { min: own + 0.01, max: 99 } }).join(),
    /^1: the prose .* → the reason/,
  );
  assert.match(
    reports(hard, { grade: { min: 0, max: own - 0.01 } }).join(),
    /^1: the prose .* → shorter words/,
  );
});

test('a mean sentence at the floor or the ceiling is accepted, and a hundredth beyond is not', () => {
  const free = { grade: { min: -9, max: 9 } };
  const at = (min: number, max: number) => reports(hundred(50), { ...free, sentenceWords: { min, max } });
  assert.deepEqual(at(5.5, 5.5), []);
  assert.deepEqual(at(5.51, 99), [
    '1: a sentence of this page has 5.50 words on average → short sentences joined, to a mean of 5.51 to 99 words',
  ]);
  assert.match(at(0, 5.49).join(), /→ long sentences divided/);
});

test('the greatest share of short sentences is accepted, and one more is reported where the first is', () => {
  const band = { grade: { min: -9, max: 9 }, maxShortPercent: 12 };
  assert.deepEqual(reports(hundred(12), band), []);
  const [found, ...more] = reports(`## Part\n\n${hundred(13)}`, band);
  assert.deepEqual(more, []);
  assert.match(found ?? '', /^3: 13 of 100 sentences have 5 words or fewer: 3: call .* at most 12 are left$/);
});

test('only measured pages of this repository are held to a band', () => {
  const easy = { sentenceWords: { min: 20, max: 25 }, grade: { min: -9, max: 9 } };
  assert.equal(reports(hundred(0), easy).length, 1);
  assert.deepEqual(reports(hundred(0), easy, { language: 'cy' }), []);
  assert.deepEqual(reports(hundred(0), easy, { id: 'in-danger' }), []);
  const [ofTheLaw, ...more] = reports(hundred(0), easy, { section: 'the-law' });
  assert.match(ofTheLaw ?? '', /at least 0$/, 'the band "law"');
  assert.deepEqual(more, []);
  assert.deepEqual(reports(hundred(0), easy, { tree: { type: 'root' } }), []);
});

test('the ceiling holds for exempt pages, for packs and for numbered steps, and 25 words for every page', () => {
  const hard = Array.from({ length: 30 }, () => words(12, 'organisation')).join(' ');
  const rule = readingLevel;
  assert.match(reports(hard, {}, { rule, id: 'in-danger' }).join(), /reads at grade/);
  assert.match(reports(`1. ${hard}`, {}, { rule, tree: { type: 'root' } }).join(), /reads at grade/);
  assert.deepEqual(reports(hard, {}, { rule, language: 'cy' }), []);
  const own = fleschKincaidGrade([words(12, 'police')]);
  assert.deepEqual(reports(words(12, 'police'), { grade: { min: 0, max: own } }, { rule }), []);
  assert.equal(reports(words(12, 'police'), { grade: { min: 0, max: own - 0.01 } }, { rule }).length, 1);
  assert.deepEqual(reports(words(25), {}, { rule, language: 'cy' }), []);
  assert.match(reports(words(26), {}, { rule, language: 'cy' }).join(), /a sentence of 26 words/);
});

/** What the rule about the middle page reports about two pages of these sentences with this range. */
function medianReports(texts: string[], min: number, max: number): string[] {
  const victims = { ...open, medianGrade: { min, max } };
  const voice = { ...content.voice, bands: { en: { victims, law: open } } };
  const pages = texts.map((text) => pageOf(text));
  return runRules([voiceMedian], { folder: 'content', ...content, pages, voice }, 'content').map(
    ({ file, message, fix }) => `${file}: ${message} → ${fix}`,
  );
}

test('the grade of the middle page is accepted at both ends, and not a hundredth beyond', () => {
  const thirty = (count: number) => Array.from({ length: 30 }, () => words(count, 'police')).join(' ');
  const texts = [thirty(8), thirty(12), thirty(18), words(25, 'organisation')];
  const middle = fleschKincaidGrade([thirty(12)]);
  assert.deepEqual(medianReports(texts, middle, middle), []);
  assert.match(
    medianReports(texts, middle + 0.01, 99).join(),
    /^content\/voice\.yaml: the middle one of 3 pages in "en" of the band "victims"/,
  );
  assert.equal(medianReports(texts, 0, middle - 0.01).length, 1);
  assert.deepEqual(medianReports([], 4, 6), []);
});

test('a page or section of the list that does not exist is reported with its place', () => {
  const subject = (exempt: string[], pages = content.pages) => {
    const voice = { ...content.voice, exempt: [{ sections: [], pages: exempt, because: 'x' }] };
    return runRules([voicePages], { folder: 'content', ...content, pages, voice }, 'content');
  };
  assert.deepEqual(subject(['in-danger', 'home', 'at-a-glance-scotland']), []);
  const [found] = subject(['in-danger', 'in-dangr']);
  assert.deepEqual([found?.message, found?.fix], ['there is no page "in-dangr"', '"in-danger"']);
  assert.ok((found?.line ?? 0) > 30);
  const none = content.pages.filter(({ section }) => section !== 'the-law');
  assert.match(
    subject([], none)
      .map(({ message }) => message)
      .join(),
    /there is no section "the-law"/,
  );
});

test('the law, professionals and the statement belong to the band of the law', () => {
  const name = (id: string) =>
    bandName(content.voice, content.pages.find((page) => page.id === id) ?? spyware);
  assert.deepEqual(['at-a-glance-scotland', 'for-professionals', 'accessibility', 'accused'].map(name), [
    'law',
    'law',
    'law',
    'victims',
  ]);
});

test('the report lists every page, why it is not measured, and the medians', () => {
  const pages = [
    pageOf(hundred(0)),
    pageOf('Ask. See them.', { id: 'in-danger' }),
    pageOf('Ask the police.', { id: 'b' }),
  ];
  const lines = formatVoiceReport({ pages, voice: content.voice }).split('\n');
  assert.deepEqual(
    lines.map((line) => line.split(/ /)[0]),
    ['band', 'victims', 'exempt', 'short', 'victims:', 'law:', 'Per'],
  );
  assert.match(lines[1] ?? '', /6\.0 +0\.0% +100 {2}spyware$/);
  assert.match(lines[5] ?? '', /of no page, 0 pages/);
  assert.equal(lines[6], 'Per 1,000 words: "ask" 3.30, "See" 1.65');
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { listFiles } from '../../src/runtime/list-files.ts';
import { siteFolder } from '../support/built-site-fixture.ts';
import { loadExampleSite } from '../support/example-site.ts';

/** A claim of one of the five pages that this site replaces, and its new place. */
interface AuditRow {
  source: number;
  claim: string;
  /** The page, or page#heading, that says it. */
  carried?: string;
  /** The page, or page#heading, with the correct information. */
  corrected?: string;
  /** Why no page says it. */
  dropped?: string;
}

const rows = parse(readFileSync('tests/fixtures/source-page-audit.yaml', 'utf8')) as AuditRow[];
const { pages } = loadExampleSite();

function targetExists(target: string): boolean {
  const [id, heading] = target.split('#');
  const page = pages.find((candidate) => candidate.id === id);
  return (
    page !== undefined && (heading === undefined || page.body.headings.some(({ slug }) => slug === heading))
  );
}

test('all 128 claims of the pages that this site replaces are accounted for', () => {
  assert.equal(rows.length, 128);
  assert.equal(new Set(rows.map(({ source, claim }) => `${source} ${claim}`)).size, 128);
});

test('each claim is carried, corrected or dropped with a reason, and its target is there', () => {
  const faults = rows.filter(({ carried, corrected, dropped }) => {
    const answers = [carried, corrected, dropped].filter((outcome) => outcome !== undefined);
    const target = carried ?? corrected;
    return (
      answers.length !== 1 || (target === undefined ? (dropped ?? '').length < 15 : !targetExists(target))
    );
  });
  assert.deepEqual(faults, []);
});

test('a row with a missing target is detected', () => {
  assert.equal(targetExists('keep-a-record'), true);
  assert.equal(targetExists('keep-a-diary'), false);
  assert.equal(targetExists('keep-a-record#no-such-heading'), false);
});

/** Errors of the pages that this site replaces. Digits are compared without spaces. */
const outdated = {
  numbers: ['03006360300', '08082020300', '02078408960', '02070910014'],
  words: [
    '70 to 100',
    '70-100',
    '70–100',
    'stalkinghelpline.org',
    'advice@stalkinghelpline',
    'scaredofsomeone',
    'protectionagainststalking.org',
    'Network for Surviving Stalking',
    '472,590',
    'maximum sentences of five years',
    'five years in prison',
    'more than three times in a week',
    'Police Information Notice',
  ],
};

/** Every text file of the built site, with its visible text. */
const texts = listFiles(siteFolder)
  .filter((file) => /\.(?:html|json|xml|txt)$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(siteFolder, file), 'utf8') }));

function findOutdated(text: string): string[] {
  const seen = text.replaceAll(/&nbsp;|\u00A0|\u202F/g, ' ').replaceAll(/\s+/g, ' ');
  const digits = seen.replaceAll(/(?<=\d)[ -](?=\d)/g, '');
  return [
    ...outdated.numbers.filter((number) => digits.includes(number)),
    ...outdated.words.filter((phrases) => seen.toLowerCase().includes(phrases.toLowerCase())),
  ];
}

test('no outdated number, sentence, figure or address is anywhere in the built site', () => {
  const matches = texts.flatMap(({ file, text }) => findOutdated(text).map((match) => `${file}: ${match}`));
  assert.deepEqual(matches, []);
});

test('an outdated string is detected however it is spaced', () => {
  assert.deepEqual(findOutdated('Call 0300 636 0300'), ['03006360300']);
  assert.deepEqual(findOutdated('Call 0808\u00A0202\u00A00300'), ['08082020300']);
  assert.deepEqual(findOutdated('suffer 70-100\nincidents'), ['70-100']);
});

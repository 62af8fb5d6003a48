import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { skipWithout } from '../support/optional-programs.ts';
import { openInLibreOffice, paragraphs } from './libre-office.ts';
import { message, publishedRecords } from './sources.ts';

/** How a number is said, with ordinary spaces. */
function numberOf(id: string): string {
  const service = publishedRecords('services').find((record) => record['id'] === id);
  return (service?.['phone'] as { say: string } | undefined)?.say ?? '';
}

const entryFields = ['where', 'what', 'words', 'who', 'proof', 'told', 'felt'];
const entry = [
  message('log.entry'),
  ...[`${message('entry.date')}. ${message('entry.time')}`, ''],
  ...entryFields.flatMap((field) => [message(`entry.${field}`), '']),
];

/** Every paragraph in reading order; an empty one is room to write. */
const expected = [
  ...['log.title', 'log.intro', 'log.about', 'log.keep'].map(message),
  ...['log.keep-friend', 'log.keep-not', 'log.keep-court', 'log.call'].map(message),
  `Now: ${numberOf('hl-999')}`,
  `Not now: ${numberOf('hl-101')}`,
  `Talk: ${numberOf('hl-nsh')}`,
  `Talk, day or night: ${numberOf('hl-vs')}`,
  `Talk, day or night: ${numberOf('hl-sam')}`,
  ...[entry, entry, entry, entry].flat(),
];

test('LibreOffice reads every line of the blank log, its headings, tables, title and language', {
  skip: skipWithout('soffice', 'swriter'),
}, () => {
  const docx = readFileSync('dist/midshire/paper/notes.docx');
  const [$] = openInLibreOffice({ 'notes.docx': docx }, 'fodt');
  assert.ok($);
  const text = $('office\\:text');
  assert.deepEqual(
    paragraphs($, text).map((paragraph) => paragraph.replaceAll('\u00A0', ' ')),
    expected,
  );
  const headings = (level: number) => text.find(`[text\\:style-name="Heading_20_${level}"]`).length;
  assert.deepEqual([headings(1), headings(2)], [1, 6]);
  const rows = text
    .find('table\\:table')
    .toArray()
    .map((table) => $(table).find('table\\:table-row').length);
  assert.deepEqual(rows, [8, 8, 8, 8]);
  assert.equal($('office\\:meta dc\\:title').text(), 'Midshire information');
  assert.equal($('office\\:meta dc\\:language').text(), 'en-GB');
  assert.equal($('office\\:meta dc\\:creator, office\\:meta dc\\:date').length, 0, 'no name and no time');
});

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
  ...[message('log.column-field'), message('log.column-words')],
  ...[`${message('entry.date')}. ${message('entry.time')}`, ''],
  ...entryFields.flatMap((field) => [message(`entry.${field}`), '']),
];

/** Every paragraph in reading order; an empty one is room to write. */
const expected = [
  ...['log.title', 'log.intro', 'log.about', 'log.keep'].map(message),
  ...['log.keep-friend', 'log.keep-not', 'log.keep-court', 'log.call'].map(message),
  `Now: ${numberOf('hl-999')}`,
  `Not now: ${numberOf('hl-101')}`,
  'Text: 020 7946 0160',
  `Talk: ${numberOf('hl-nsh')}`,
  'Talk: 0808 157 0120',
  'Talk: 020 7946 0110',
  `Any time: ${numberOf('hl-vs')}`,
  `Any time: ${numberOf('hl-sam')}`,
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
  assert.deepEqual(rows, [9, 9, 9, 9]);
  const heads = text
    .find('table\\:table-header-rows')
    .toArray()
    .map((head) => $(head).find('table\\:table-row').length);
  assert.deepEqual(heads, [1, 1, 1, 1], 'the first row of each table is a head');
  assert.equal($('office\\:meta dc\\:title').text(), 'Midshire information');
  assert.equal($('office\\:meta dc\\:language').text(), 'en-GB');
  assert.equal($('office\\:meta dc\\:creator, office\\:meta dc\\:date').length, 0, 'no name and no time');
});

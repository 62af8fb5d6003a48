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
  ...['log.keep-friend', 'log.keep-not', 'log.keep-court'].map(message),
  'If you are in danger, or they are near you',
  `Call ${numberOf('hl-999')}`,
  'On a mobile, if you cannot speak: call 999. Wait for the voice. Then press 55.',
  'Deaf, or can’t use your voice? Sign by video: 999bsl.co.uk. Type: 18000, with Relay UK. Text: 999, if you’ve registered your phone. A text can be slow. Wait for a reply before you count on help.',
  'Not in danger now',
  `Police, if it’s not an emergency: ${numberOf('hl-101')}`,
  'Text Midshire Police: 020 7946 0160. A text may not be seen at once. If you’re in danger, use 999.',
  `National Stalking Helpline: ${numberOf('hl-nsh')}`,
  'Midshire Stalking Advocacy: 0808 157 0120',
  'Midshire Police victim care: 020 7946 0110. If you’ve already reported.',
  `Victim Support: ${numberOf('hl-vs')}`,
  `Samaritans: ${numberOf('hl-sam')}`,
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
  assert.deepEqual([headings(1), headings(2)], [1, 7]);
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

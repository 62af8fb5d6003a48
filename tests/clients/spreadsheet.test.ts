import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { entriesAsCsv } from '../../src/features/record/csv.ts';
import type { Entry } from '../../src/features/record/notes.ts';
import { skipWithout } from '../support/optional-programs.ts';
import { openInLibreOffice, sheetRows } from './libre-office.ts';
import { message, readBuilt } from './sources.ts';

/**
 * What a person types: quotes, line breaks, an emoji, what a spreadsheet takes for formulas and for numbers or days of another
 * look, and what it does not.
 */
const entries: Entry[] = [
  {
    ...{ date: '2026-11-02', time: 'about 9:30, after "work"', where: '07700900123' },
    ...{ what: 'Two calls,\nthen a text: "pick up"', words: '=WEBSERVICE("https://elsewhere.example/")' },
    ...{ who: '-2+3', proof: '@SUM(1,2)', told: '+44 20 7946 0101' },
    felt: 'Frightened 😟 – ŵyn, é;\tlike  before',
  },
  {
    ...{ date: '', time: '\t=1+1', where: '＝1+1', what: "'quoted'", words: '#REF!', who: '1=1' },
    ...{ proof: 'TRUE story', told: '101, log 0042', felt: ' ' },
  },
  {
    ...{ date: '1/2', time: '1e5', where: '1234567890123456', what: '02/11/2026', words: '1-2', who: '0' },
    ...{ proof: '12', told: '00441632960001', felt: '1/2 an hour' },
  },
];

const header = [
  ...['Day', 'Time, or about when', 'Where, or on which app or number', 'What happened'],
  ...['Their exact words', 'Who saw or heard it', 'What evidence there is, and where it is'],
  ...['Who you told, and the crime reference number', 'How you felt, and what you changed in your day'],
];

/** The sheet as a program reads it: what a spreadsheet would calculate or show otherwise has an apostrophe before it. */
const rows = [
  header,
  [
    ...['2026-11-02', 'about 9:30, after "work"', "'07700900123", 'Two calls,\nthen a text: "pick up"'],
    ...[`'=WEBSERVICE("https://elsewhere.example/")`, "'-2+3", "'@SUM(1,2)", "'+44 20 7946 0101"],
    'Frightened 😟 – ŵyn, é;\tlike  before',
  ],
  ['', "'\t=1+1", "'＝1+1", "'quoted'", '#REF!', '1=1', 'TRUE story', '101, log 0042', ' '],
  [
    ...["'1/2", "'1e5", "'1234567890123456", "'02/11/2026", "'1-2", '0'],
    ...['12', "'00441632960001", '1/2 an hour'],
  ],
];

const recordCsv = entriesAsCsv(entries, message);
const blankCsv = readBuilt('paper/notes.csv');

/** A strict parser of RFC 4180: a quote out of place or a row of another length is an error. */
const parseCsv = (text: string) => parse(text, { bom: true, record_delimiter: '\r\n' });

test('a CSV parser reads the cells of the record as they were typed, formulas guarded', () => {
  assert.deepEqual(parseCsv(recordCsv), rows);
  assert.throws(() => parseCsv(recordCsv.replaceAll('""', '"')), /Invalid/);
});

test('a CSV parser reads the published sheet as one row with the fields of the record', () => {
  assert.deepEqual(parseCsv(blankCsv), [header]);
});

test('LibreOffice shows the cells of the record as text, and no formula', {
  skip: skipWithout('soffice'),
}, () => {
  const unguarded = 'Sum\r\n=1+1\r\n';
  const sheets = { 'record.csv': recordCsv, 'blank.csv': blankCsv, 'unguarded.csv': unguarded };
  const [record, blank, formula] = openInLibreOffice(sheets, 'fods').map(sheetRows);
  const shown = rows.map((row) => [...row]);
  // An ISO date stays a date, and a short number is one: both look as they were typed.
  shown[1]?.splice(0, 1, 'date: 2026-11-02');
  shown[3]?.splice(5, 2, 'float: 0', 'float: 12');
  assert.deepEqual(record, shown);
  assert.deepEqual(blank, [header]);
  assert.deepEqual(formula, [['Sum'], ['of:=1+1: 2']], 'a formula without a guard is seen as one');
});

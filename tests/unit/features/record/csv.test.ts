import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asCsv, csvHeader, entriesAsCsv } from '../../../../src/features/record/csv.ts';
import { emptyEntry, entryFields } from '../../../../src/features/record/notes.ts';

/**
 * The characters that make a spreadsheet read a cell as a formula when they come first (OWASP, "CSV Injection"; ASVS 5.0, 1.2.10;
 * CWE-1236), full-width forms included. Independent of the code.
 */
const formulaCharacters = [
  ...['=', '+', '-', '@'],
  ...['\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'],
  ...['\t', '\r', '\n', '\0'],
];

/** One cell as written to the file, without the byte order mark and the line break. */
function cellOf(text: string): string {
  return asCsv([[text]]).slice(1, -2);
}

/** The cell as an RFC 4180 parser reads it. */
function unquote(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

for (const character of formulaCharacters) {
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  for (const rest of [
    '',
    "2+3+cmd|'/c calc'!A1",
    'HYPERLINK("https://example.com","a, b")',
    ' 5 missed calls',
  ])
    test(`a cell with ${name} first and then "${rest}" is text`, () =>
      assert.equal(unquote(cellOf(character + rest)), `'${character}${rest}`));
  test(`${name} anywhere but at the beginning changes nothing`, () => {
    for (const text of [
      `a${character}`,
      `a${character}b`,
      ` ${character}b`,
      `'${character}b`,
      `a 7${character}1`,
    ])
      assert.equal(unquote(cellOf(text)), text);
  });
}

/** What a spreadsheet would show otherwise than it was typed (seen in LibreOffice; the same rules are documented for Excel). */
const changed = ['07700900982', '0101', '00', '0400', ' 0101 ', '1234567890123456', '1e5', '2E+10', '1.5e3'];
const changedDates = ['1/2', '1-2', '10/11/2026', '2026/1/2', '1 / 2', '01-02-26'];
const changedMonths = [
  ...['3 June', '3-Jun', '3jun', 'June 3', 'MAR3', 'mar 3', 'SEPT1', 'Dec-10', 'June 2025', 'may 5'],
  ...['3 June 2025', '3/Jun/25', 'June 3, 2025', ' 12 November ', '2025 Feb', '1 sep.2025'],
];
for (const text of [...changed, ...changedDates, ...changedMonths])
  test(`a spreadsheet keeps "${text}" as it was typed`, () =>
    assert.equal(unquote(cellOf(text)), `'${text}`));

test('what a spreadsheet shows as it was typed has nothing in front', () => {
  const kept = [
    '0',
    '7',
    '101',
    '10',
    '123456789012345',
    '2026-11-02',
    '0.5',
    '21:40',
    '07700 900982',
    '0800 1111',
    'e5',
    '5e',
  ];
  const keptMonths = ['May', 'maybe 5', 'on 3 June', '3 June at work', 'mayor 5', 'M25', 'flat 3', 'june'];
  for (const text of [
    ...kept,
    '0101a',
    'a0101',
    '1/2/3/4',
    '1/a',
    '/2',
    'about 1/2',
    '18001 101',
    ...keptMonths,
  ])
    assert.equal(unquote(cellOf(text)), text);
});

test('ordinary text is unchanged, whatever its first character', () => {
  const others = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
  for (const first of [...others, 'é', 'Ŵ', '£', '“', '–', '−', '…', '🙂', '\u00A0'].filter(
    (each) => !formulaCharacters.includes(each),
  ))
    assert.equal(unquote(cellOf(`${first}ne call`)), `${first}ne call`, first);
  assert.equal(cellOf(''), '');
});

test('only a cell that needs quotes has them (RFC 4180, 2.6 and 2.7)', () => {
  assert.equal(
    cellOf('plain text; with signs. 100% – "no"'.replaceAll('"', '')),
    'plain text; with signs. 100% – no',
  );
  assert.equal(cellOf('a,b'), '"a,b"');
  assert.equal(cellOf('a"b'), '"a""b"');
  assert.equal(cellOf('a\nb'), '"a\nb"');
  assert.equal(cellOf('a\rb'), '"a\rb"');
  assert.equal(cellOf('=a,"b"'), `"'=a,""b"""`);
});

test('a record is a header row and a row for each entry, every field in its column', () => {
  const names = ['Day', 'Time', 'Where', 'What', 'Words', 'Who', 'Proof', 'Told', 'Felt'];
  const say = (key: string) => names[entryFields.findIndex((field) => key === `entry.${field}`)] ?? key;
  assert.deepEqual(csvHeader(say), names);
  const entry = {
    ...emptyEntry(),
    ...{ date: '2026-11-21', time: 'about 9', where: 'Home', what: 'A call', words: '-1', who: 'Sam' },
    ...{ proof: 'A photo', told: '0101', felt: 'Afraid' },
  };
  assert.equal(
    entriesAsCsv([entry, emptyEntry()], say),
    [
      '\uFEFFDay,Time,Where,What,Words,Who,Proof,Told,Felt',
      "2026-11-21,about 9,Home,A call,'-1,Sam,A photo,'0101,Afraid",
      ',,,,,,,,',
      '',
    ].join('\r\n'),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDoubleEntry } from '../../../src/facts/double-entry.ts';
import { doubleEntryOf, factsOf } from '../../support/fact-records.ts';

const facts = factsOf(
  [
    'services',
    {
      id: 'hl-1',
      note: 'Call 1234.',
      phone: { digits: '08088020300', say: '0808 802 0300' },
      text: { digits: '85258', say: '85258' },
      textphone: { digits: '18000', say: '18000' },
      pressWhenAsked: '55',
    },
  ],
  [
    'offences',
    { id: 'off-1', maximum: { summary: { months: 6, fine: 'level-4' }, indictment: { life: true } } },
  ],
  [
    'orders',
    { id: 'ord-1', breach: { maximum: { indictment: { years: 5 } }, words: { en: 'At most 5 years.' } } },
  ],
);
const matching = `"hl-1":
  phone.digits: "08088020300"
  text.digits: "85258"
  textphone.digits: "18000"
  pressWhenAsked: "55"
"off-1":
  maximum.summary.months: "6"
  maximum.summary.fine: "level-4"
  maximum.indictment.life: "true"
"ord-1":
  breach.maximum.indictment.years: "5"
`;

/** The reports when a piece of the double entry is replaced, each on one line. */
function reportsWith(from: string, to: string): string[] {
  assert.ok(matching.includes(from));
  return reportsOn(matching.replace(from, to));
}

function reportsOn(text: string | undefined): string[] {
  return checkDoubleEntry(facts, doubleEntryOf(text)).map(
    ({ file, line, column, message, fix }) => `${file}:${line}:${column} ${message} → ${fix}`,
  );
}

test('each value that differs, or stands on one side only, is reported with both its places', () => {
  assert.deepEqual(reportsOn(matching), []);
  const missing = (place: string, id: string, [path, value]: [string, string]) =>
    `${place}:1:1 in "${id}", "${path}" has "${value}", and double-entry.yaml has nothing → ${path}: "…" under "${id}" in double-entry.yaml, typed from the source and not from the record`;
  const differs = (place: string, message: string, line: number) =>
    `${place}:1:1 in ${message} → the value of the source in both; they differ at double-entry.yaml:${line}`;
  assert.equal(reportsWith('08088020300', '8088020300').length, 1, 'values are texts: a first 0 counts');
  assert.deepEqual(reportsWith('08088020300', '08088020301'), [
    differs(
      'services.yaml',
      '"hl-1", "phone.digits" has "08088020300", and double-entry.yaml has "08088020301"',
      2,
    ),
  ]);
  assert.deepEqual(reportsWith('maximum.indictment.life: "true"', 'maximum.indictment.years: "14"'), [
    missing('offences.yaml', 'off-1', ['maximum.indictment.life', 'true']),
    differs(
      'offences.yaml',
      '"off-1", "maximum.indictment.years" has nothing, and double-entry.yaml has "14"',
      9,
    ),
  ]);
  assert.deepEqual(reportsWith('"ord-1":', '"ord-2":'), [
    'double-entry.yaml:10:1 there is no fact "ord-2", whose values stand here → the id of a fact, or take this one out',
    missing('orders.yaml', 'ord-1', ['breach.maximum.indictment.years', '5']),
  ]);
});

test('each value that is dialled, pressed or a sentence must be entered, and no other', () => {
  const paths = reportsOn('{}').map((report) => /, "([^"]+)" has/.exec(report)?.[1]);
  assert.deepEqual(paths, [
    ...['phone.digits', 'pressWhenAsked', 'text.digits', 'textphone.digits'],
    ...[
      'maximum.summary.months',
      'maximum.summary.fine',
      'maximum.indictment.life',
      'breach.maximum.indictment.years',
    ],
  ]);
});

test('an id in the double entry is not unknown while a file of facts cannot be read', () => {
  const unreadable = factsOf();
  const reports = () => checkDoubleEntry(unreadable, doubleEntryOf('"hl-1": { text.digits: "1" }')).length;
  assert.equal(reports(), 1);
  unreadable.addUnreadable('deadlines');
  assert.equal(reports(), 0);
});

test('a double entry that is missing or of another form is reported, and nothing is compared', () => {
  const group = 'for each fact its id, and below it each value by its path';
  for (const text of [undefined, '', '- a'])
    assert.deepEqual(reportsOn(text), [
      `double-entry.yaml:1:1 the content is not a group of keys → ${group}`,
    ]);
  assert.deepEqual(reportsOn('"hl-1": { phone.digits: 999 }'), [
    'double-entry.yaml:1:11 "hl-1.phone.digits" is not text (put it in quotes) → the value in quotes',
  ]);
});

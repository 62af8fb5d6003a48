import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runRules } from '../../../src/diagnostics/rule.ts';
import { completeLaw } from '../../../src/facts/rules/complete-law.ts';
import { factsOf } from '../../support/fact-records.ts';

const en = (text: string) => ({ en: text });
const act = {
  title: 'An Act 1997',
  section: '2',
  url: 'https://www.legislation.gov.uk/ukpga/1997/40/section/2',
};
const common = {
  plain: en('It is this.'),
  example: en('He calls.'),
  protects: en('Anyone.'),
  since: '1997-06-16',
  act,
};
const offence = { ...common, maximum: { summary: { months: 6 } } };
const order = {
  ...common,
  whoApplies: en('You.'),
  cost: en('Nothing.'),
  lasts: en('A year.'),
  where: en('Wales.'),
  breach: { words: en('Arrest.') },
};

/** The reports on one record of this kind. */
function reports(kind: 'offences' | 'orders', record: object): string[] {
  const subject = {
    facts: factsOf([kind, record]),
    doubleEntry: undefined,
    today: '2026-01-01',
    allowOverdue: false,
  };
  return runRules([completeLaw], subject, 'content').map(({ message, fix }) => `${message} → ${fix}`);
}
const missing = (field: string) => [
  `"xx-1" is published without "${field}" → "${field}" from the text of the law, or publish: false with a question`,
];

test('a complete record is accepted, and so is one that is not published', () => {
  assert.deepEqual(reports('offences', offence), []);
  assert.deepEqual(reports('orders', order), []);
  for (const kind of ['offences', 'orders'] as const)
    assert.deepEqual(reports(kind, { publish: false, question: 'Which Act?' }), []);
});

for (const field of ['plain', 'example', 'protects', 'maximum', 'since'])
  test(`an offence without "${field}" is refused`, () =>
    assert.deepEqual(reports('offences', { ...offence, [field]: undefined }), missing(field)));

for (const field of [
  'plain',
  'example',
  'whoApplies',
  'cost',
  'protects',
  'lasts',
  'where',
  'breach',
  'since',
])
  test(`an order without "${field}" is refused`, () =>
    assert.deepEqual(reports('orders', { ...order, [field]: undefined }), missing(field)));

test('an Act without its address is refused', () => {
  const withoutUrl = { title: act.title, section: act.section };
  assert.deepEqual(reports('offences', { ...offence, act: withoutUrl }), missing('act.url'));
  assert.deepEqual(reports('orders', { ...order, act: withoutUrl }), missing('act.url'));
});

test('a duty and what only raises a sentence have none of their own', () => {
  for (const exemption of [{ duty: true }, { aggravates: true }])
    assert.deepEqual(reports('offences', { ...common, ...exemption }), []);
});

test('a crime of the common law has no first day', () =>
  assert.deepEqual(reports('offences', { ...offence, commonLaw: true, since: undefined }), []));

test('an order that is not in force, or that the nations do not have, has fewer rows', () => {
  const coming = { plain: common.plain, whoApplies: order.whoApplies, act, coming: en('Passed in 2026.') };
  assert.deepEqual(reports('orders', coming), []);
  assert.deepEqual(reports('orders', { ...coming, whoApplies: undefined }), missing('whoApplies'));
  assert.deepEqual(reports('orders', { absent: true, plain: common.plain }), []);
  assert.deepEqual(reports('orders', { absent: true }), missing('plain'));
});

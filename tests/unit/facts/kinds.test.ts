import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listItems, parseYaml } from '../../../src/diagnostics/yaml.ts';
import { type FactKind, factKind, factKinds, isFactKind } from '../../../src/facts/fact-kinds.ts';
import { flatten } from '../../../src/facts/flatten.ts';
import { validateFact } from '../../../src/facts/read-facts.ts';
import { factRecord } from '../../support/fact-records.ts';

/** In the order of lists: who can answer a question about such a fact, and what the double entry repeats of it. */
const kinds: [kind: FactKind, reviewer: string, ...doubleEntry: string[]][] = [
  [
    'services',
    'the publisher: ring the service, and read its own website',
    'phone.digits',
    'text.digits',
    'textphone.digits',
    'pressWhenAsked',
  ],
  ['offences', 'a lawyer for the criminal law of', 'maximum'],
  ['orders', 'a lawyer for the protective orders of', 'breach.maximum'],
  ['deadlines', 'a lawyer for criminal procedure of', 'time'],
  ['statistics', 'the editor, with whoever publishes the figure'],
  ['regulations', 'a lawyer for public bodies of'],
  ['advice', 'a specialist in this field, and the police force or charity that gives the same advice'],
  ['steps', 'a person with this device or app in hand, and the page of its maker'],
  ['stalker-types', 'the editor, with a researcher in this field'],
  ['exits', 'the web team: open it in a browser'],
  ['bank-holidays', 'the editor, on the page of the government that the record names'],
];

test('each kind of fact has its reviewer and its values that are entered twice', () => {
  assert.deepEqual(
    factKinds.map(({ kind, reviewer, doubleEntry }) => [kind, reviewer, ...doubleEntry]),
    kinds,
  );
});

test('a kind is known by its name', () => {
  assert.equal(isFactKind('exits'), true);
  assert.equal(isFactKind('exit'), false);
  const unknown = 'exit' as FactKind;
  assert.throws(() => factKind(unknown), { message: 'There is no kind of fact "exit".' });
});

/** The line of a record in the list of every fact; undefined for a kind that the list leaves out. */
function summaryOf(kind: FactKind, changes: object): string | undefined {
  const [item] = listItems(parseYaml('record.yaml', factRecord(kind, changes))) ?? [];
  assert.ok(item);
  const { value } = validateFact(kind, item);
  assert.ok(value);
  return factKind(kind).summarize?.(value, {
    localize: ({ en = '' }) => `text ${en}`,
    act: ({ title }) => `Act ${title}`,
    maximum: (maximum) => `maximum ${JSON.stringify(maximum)}`,
  });
}

test('a fact is summarised in one line', () => {
  const act = { title: 'T 1997' };
  const phone = { digits: '999', say: '999' };
  const text = { digits: '85258', say: '852 58' };
  const summary = { months: 6 };
  const indictment = { years: 5 };
  const summaries: [kind: FactKind, changes: object, summary: string | undefined][] = [
    ['services', { phone, text }, '999, 852 58'],
    ['services', { phone, text: phone }, '999'],
    ['services', { phone }, '999'],
    ['services', { text }, '852 58'],
    ['services', {}, ''],
    [
      'offences',
      { act, maximum: { summary, indictment } },
      'Act T 1997: maximum {"summary":{"months":6},"indictment":{"years":5}}',
    ],
    ['offences', { act, maximum: { summary } }, 'Act T 1997: maximum {"summary":{"months":6}}'],
    ['offences', { act }, 'Act T 1997'],
    ['offences', { maximum: { indictment } }, 'maximum {"indictment":{"years":5}}'],
    ['offences', {}, ''],
    [
      'orders',
      { act, breach: { maximum: { indictment } } },
      'Act T 1997: maximum {"indictment":{"years":5}}',
    ],
    ['orders', { act, breach: { words: { en: 'A crime.' } } }, 'Act T 1997'],
    ['orders', { act }, 'Act T 1997'],
    ['orders', { breach: { maximum: { summary } } }, 'maximum {"summary":{"months":6}}'],
    ['deadlines', { time: { en: 'six months' } }, 'text six months'],
    ['statistics', { sentence: { en: '1 in 5' } }, 'text 1 in 5'],
    ['statistics', {}, ''],
    ['regulations', { act }, 'Act T 1997'],
    ...(['advice', 'steps', 'stalker-types', 'exits', 'bank-holidays'] as const).map(
      (kind): [FactKind, object, undefined] => [kind, {}, undefined],
    ),
  ];
  for (const [kind, changes, line] of summaries)
    assert.equal(summaryOf(kind, changes), line, `${kind} ${JSON.stringify(changes)}`);
});

test('of the start of a law, the month or the year alone may be known', () => {
  for (const kind of ['offences', 'orders'] as const)
    for (const [since, known] of [
      ['1997-06-17', true],
      ['1997-06', true],
      ['1997', true],
      ['97', false],
      ['1997-13', false],
    ] as const) {
      const [item] = listItems(parseYaml('record.yaml', factRecord(kind, { since }))) ?? [];
      assert.ok(item);
      assert.equal(validateFact(kind, item).value !== undefined, known, `${kind}: ${since}`);
    }
});

test('a value is flattened to its texts, numbers and flags that are set, each with its path', () => {
  assert.deepEqual(flatten({ a: 'x', b: { c: 0, d: [true, 'y'] }, e: false, f: null, g: undefined }), [
    { path: 'a', text: 'x' },
    { path: 'b.c', text: '0' },
    { path: 'b.d.0', text: 'true' },
    { path: 'b.d.1', text: 'y' },
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Finding, mergeFindings } from '../../../src/accessibility/finding.ts';

const base: Finding = {
  page: 'index.html',
  engine: 'axe',
  rule: 'color-contrast',
  selector: 'p',
  snippet: '<p>',
  message: 'no',
  outcome: 'review',
  wcag: ['1.4.3'],
  fix: 'another colour',
  settings: [],
};

function permutations<T>(items: T[]): T[][] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}

/** Findings for one element in several settings, and the merged result, in any order. */
const mixes: [outcomes: Finding['outcome'][], merged: Finding['outcome']][] = [
  [['review'], 'review'],
  [['fail'], 'fail'],
  [['review', 'review'], 'review'],
  [['fail', 'fail'], 'fail'],
  [['fail', 'review'], 'fail'],
  [['fail', 'review', 'review'], 'fail'],
  [['fail', 'fail', 'review'], 'fail'],
  [['fail', 'fail', 'review', 'review'], 'fail'],
];

for (const [outcomes, merged] of mixes)
  test(`of ${outcomes.join(', ')} in any order, ${merged} remains, with every setting`, () => {
    const findings = outcomes.map((outcome, index) => ({
      ...base,
      outcome,
      message: `${outcome} ${index}`,
      settings: [`setting-${index}`],
    }));
    for (const order of permutations(findings)) {
      const found = mergeFindings(order);
      assert.equal(found.length, 1);
      assert.equal(found[0]?.outcome, merged);
      assert.match(found[0]?.message ?? '', new RegExp(`^${merged}`), 'the message is that of the outcome');
      assert.deepEqual(
        found[0]?.settings,
        order.flatMap(({ settings }) => settings),
      );
    }
  });

test('a setting is listed once', () => {
  const findings = [
    { ...base, settings: ['narrow', 'wide'] },
    { ...base, settings: ['wide', 'dark'] },
  ];
  assert.deepEqual(mergeFindings(findings)[0]?.settings, ['narrow', 'wide', 'dark']);
});

test('a fail hides no finding of another page, engine, rule or element', () => {
  const fail: Finding = { ...base, outcome: 'fail' };
  for (const other of [
    { page: 'steps/index.html' },
    { engine: 'accesslint' },
    { rule: 'link-name' },
    { selector: 'p + p' },
  ])
    for (const order of permutations([fail, { ...base, ...other }])) {
      assert.deepEqual(mergeFindings(order), order);
    }
  assert.deepEqual(mergeFindings([]), []);
});

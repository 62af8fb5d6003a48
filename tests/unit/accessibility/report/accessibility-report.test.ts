import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../../src/accessibility/finding.ts';
import { createReport, formatSummary } from '../../../../src/accessibility/report/accessibility-report.ts';
import {
  applyExceptions,
  type BaselineException,
} from '../../../../src/accessibility/report/baseline-exceptions.ts';

const finding = (fields: Partial<Finding> = {}): Finding => ({
  ...{ page: 'index.html', engine: 'axe', rule: 'color-contrast', selector: 'p', snippet: '<p>' },
  ...{
    message: 'too near',
    outcome: 'fail',
    wcag: ['1.4.3'],
    fix: 'another colour',
    settings: ['wide-light'],
  },
  ...fields,
});
const exception = (fields: Partial<BaselineException> = {}): BaselineException => ({
  ...{ rule: 'color-contrast', selector: 'p', reason: 'known', link: 'https://example.com' },
  ...fields,
});
const reportOf = (findings: Finding[], exceptions: BaselineException[] = []) =>
  createReport(
    { folder: 'dist', engines: ['axe-core'], pages: ['index.html'], seconds: 1.4, findings },
    exceptions,
  );

const fail = finding();
const review = finding({ outcome: 'review', selector: 'a' });

/** The findings, the exceptions, and whether the run passes. */
const runs: [name: string, findings: Finding[], exceptions: BaselineException[], passed: boolean][] = [
  ['nothing', [], [], true],
  ['a review', [review], [], true],
  ['a fail', [fail], [], false],
  ['a fail after a review', [review, fail], [], false],
  ['a fail before a review', [fail, review], [], false],
  ['a fail that is excepted', [fail], [exception()], true],
  ['two fails of which one is excepted', [fail, finding({ selector: 'b' })], [exception()], false],
  ['an exception for nothing', [], [exception()], false],
  ['an exception of the same rule and another element', [fail], [exception({ selector: 'b' })], false],
  ['an exception of the same element and another rule', [fail], [exception({ rule: 'link-name' })], false],
];
for (const [name, findings, exceptions, passed] of runs)
  test(`a run with ${name} ${passed ? 'passes' : 'fails'}`, () =>
    assert.equal(reportOf(findings, exceptions).passed, passed));

test('each finding is open or covered, once, and each unused exception is named', () => {
  const other = finding({ selector: 'b' });
  const twice = finding({ page: 'steps/index.html' });
  const unused = [exception({ selector: 'b', rule: 'link-name' }), exception({ selector: 'x' })];
  assert.deepEqual(applyExceptions([fail, other, twice], [exception(), ...unused]), {
    open: [other],
    covered: [fail, twice],
    unused,
  });
});

test('the report names exactly the engines that ran', () => {
  assert.deepEqual(
    reportOf([]).engines.map(({ name }) => name),
    ['axe-core'],
  );
  assert.equal(reportOf([]).seconds, 1);
});

test('the summary lists each failing rule once with its pages, each review once, and the counts', () => {
  const many = Array.from({ length: 8 }, (_, index) => finding({ page: `p${index}`, selector: `b${index}` }));
  const summary = formatSummary(
    reportOf([
      ...many,
      finding({ rule: 'link-name', selector: 'x', wcag: [] }),
      review,
      finding({ outcome: 'review', selector: 'i' }),
    ]),
  );
  assert.equal(summary.match(/✖/g)?.length, 2);
  assert.equal(summary.match(/✖ axe: color-contrast, WCAG 1\.4\.3\n/g)?.length, 1);
  assert.match(summary, /✖ axe: link-name\n/);
  for (const { page, selector } of many) assert.ok(summary.includes(`  ${page}  ${selector}\n`), page);
  assert.doesNotMatch(summary, /more\b/);
  assert.match(summary, /To judge by eye: axe: color-contrast \(2\)\. Where each is: --json report\.json\./);
  assert.match(summary, /^1 pages, 9 failures, 2 to judge by eye, 0 under exceptions, 1 s\.$/m);
  const nine = formatSummary(reportOf([...many, finding({ page: 'p8' })]));
  assert.match(nine, /… and 1 more/);
  assert.match(
    formatSummary(reportOf([], [exception()])),
    /The exception for color-contrast at p matches nothing/,
  );
});

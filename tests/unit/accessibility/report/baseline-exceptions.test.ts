import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import type { Finding } from '../../../../src/accessibility/finding.ts';
import { createReport, formatSummary } from '../../../../src/accessibility/report/accessibility-report.ts';
import { readExceptions } from '../../../../src/accessibility/report/baseline-exceptions.ts';
import { toEarl } from '../../../../src/accessibility/report/earl.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-exceptions-'));
after(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  const file = path.join(folder, 'exceptions.yaml');
  writeFileSync(file, text);
  return readExceptions(file);
}

const exception = { rule: 'reflow', selector: '.map', reason: 'a map', link: 'https://a.example/1' };
const finding = (changes: Partial<Finding> = {}): Finding => ({
  selector: '.map',
  snippet: '<div>',
  message: 'runs out of the page',
  outcome: 'fail',
  page: 'a.html',
  rule: 'reflow',
  engine: 'waymark',
  wcag: ['1.4.10'],
  fix: 'let it wrap',
  settings: ['zoomed'],
  ...changes,
});
const report = (findings: Finding[], exceptions = [exception]) =>
  createReport(
    { findings, pages: ['a.html', 'b.html'], seconds: 1.6, folder: 'dist', engines: ['waymark'] },
    exceptions,
  );

test('a list of exceptions is read; every missing key is reported with its entry', () => {
  assert.deepEqual(read(JSON.stringify([exception])), { exceptions: [exception], errors: [] });
  const { exceptions, errors } = read(
    JSON.stringify([exception, { ...exception, reason: ' ', link: 1 }, null]),
  );
  assert.deepEqual(exceptions, []);
  assert.equal(errors.length, 2 + 4);
  assert.match(
    errors.join('\n'),
    /entry 2 needs "reason"[\s\S]*entry 2 needs "link"[\s\S]*entry 3 needs "rule"/,
  );
  assert.match(read('a: 1').errors.join(), /must be a list/);
  assert.match(read('a: [').errors.join(), /cannot be read/);
  assert.deepEqual(read(''), { exceptions: [], errors: [] });
});

test('an exception covers its rule at its selector only, and an unused one fails the run', () => {
  const covered = report([finding()]);
  assert.deepEqual([covered.passed, covered.covered.length, covered.findings], [true, 1, []]);
  for (const other of [finding({ selector: '.list' }), finding({ rule: 'headings' })]) {
    const { passed, findings, unused } = report([other]);
    assert.deepEqual([passed, findings, unused], [false, [other], [exception]]);
  }
  assert.equal(report([], []).passed, true);
});

test('a finding for human review fails no run', () => {
  assert.equal(report([finding({ outcome: 'review' })], []).passed, true);
  assert.equal(report([finding()], []).passed, false);
});

test('the summary lists each failing rule once, with eight places and the number of others', () => {
  const many = Array.from({ length: 9 }, (_, index) => finding({ selector: `#n${index}` }));
  const text = formatSummary(
    report([...many, finding({ outcome: 'review', rule: 'contrast' })], [exception]),
  );
  assert.equal(text.match(/✖ waymark: reflow, WCAG 1\.4\.10/g)?.length, 1);
  assert.match(text, /#n7/);
  assert.doesNotMatch(text, /#n8/);
  assert.match(text, /… and 1 more/);
  assert.match(text, /To judge by eye: waymark: contrast \(1\)\./);
  assert.match(text, /The exception for reflow at \.map matches nothing\. Take it out\./);
  assert.match(text, /2 pages, 9 failures, 1 to judge by eye, 0 under exceptions, 2 s\.$/);
});

test('EARL has an assertion for each finding and one for each page without findings', () => {
  const graph = JSON.parse(toEarl(report([finding(), finding({ selector: '#b', outcome: 'review' })])))[
    '@graph'
  ];
  const outcomes = graph
    .filter((node: { '@type': string }) => node['@type'] === 'earl:Assertion')
    .map((node: Record<string, Record<string, { '@id': string }>>) => [
      node['earl:subject']?.['@id'],
      node['earl:result']?.['earl:outcome']?.['@id'],
    ]);
  assert.deepEqual(outcomes, [
    ['a.html', 'earl:cantTell'],
    ['a.html', 'earl:failed'],
    ['b.html', 'earl:passed'],
  ]);
});

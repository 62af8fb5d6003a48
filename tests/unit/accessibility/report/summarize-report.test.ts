import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../../src/accessibility/finding.ts';
import { createReport } from '../../../../src/accessibility/report/accessibility-report.ts';
import { summarizeReport } from '../../../../src/accessibility/report/summarize-report.ts';

const finding = (fields: Partial<Finding>): Finding => ({
  ...{ page: 'index.html', engine: 'axe-core', rule: 'color-contrast', selector: 'p', snippet: '<p>' },
  ...{ message: 'too near', outcome: 'fail', wcag: ['1.4.3'], fix: 'another colour', settings: [] },
  ...fields,
});

test('a summary counts failures by rule, also those under an exception, and no reviews', () => {
  const findings = [
    finding({}),
    finding({ selector: 'b' }),
    finding({ rule: 'link-name', wcag: ['2.4.4', '4.1.2'], selector: 'a' }),
    finding({ rule: 'reflow', outcome: 'review' }),
  ];
  const report = createReport(
    { folder: 'dist', engines: ['axe-core'], pages: ['a.html', 'b.html'], seconds: 1, findings },
    [{ rule: 'link-name', selector: 'a', reason: 'known', link: 'https://example.com' }],
  );
  assert.equal(report.covered.length, 1);
  const { checks, ...summary } = summarizeReport(report, 7);
  assert.ok(checks > 50);
  assert.deepEqual(summary, {
    date: report.date,
    programs: report.engines,
    settings: report.settings.length,
    pages: 2,
    same: 7,
    failing: [
      { rule: 'color-contrast', criterion: '1.4.3', places: 2 },
      { rule: 'link-name', criterion: '2.4.4, 4.1.2', places: 1 },
    ],
  });
});

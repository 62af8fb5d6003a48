import manifest from '../../../package.json' with { type: 'json' };
import { browserEngines, htmlValidate, ownEngineName } from '../engines/index.ts';
import type { Finding } from '../finding.ts';
import { mediaSettings, settingNames } from '../media-settings.ts';
import type { TestRun } from '../runner/test-folder.ts';
import { applyExceptions, type BaselineException } from './baseline-exceptions.ts';

/** The JSON report. */
export interface Report {
  date: string;
  folder: string;
  engines: { name: string; version: string }[];
  settings: readonly string[];
  pages: string[];
  seconds: number;
  /** Findings that no exception covers, by page. */
  findings: Finding[];
  covered: Finding[];
  /** Exceptions that match no finding. They fail the run. */
  unused: BaselineException[];
  passed: boolean;
}

/** A run with its folder and engines. */
interface ReportInput extends TestRun {
  folder: string;
  engines: readonly string[];
}

/** Creates the JSON report of a run. */
export function createReport(run: ReportInput, exceptions: BaselineException[]): Report {
  const { open, covered, unused } = applyExceptions(run.findings, exceptions);
  const all = [...browserEngines, htmlValidate, { name: ownEngineName, version: manifest.version }];
  return {
    date: new Date().toISOString().slice(0, 10),
    folder: run.folder,
    engines: all
      .filter(({ name }) => run.engines.includes(name))
      .map(({ name, version }) => ({ name, version })),
    settings: settingNames.filter(
      (name) => run.engines.includes(ownEngineName) || 'engines' in mediaSettings[name],
    ),
    pages: run.pages,
    seconds: Math.round(run.seconds),
    findings: open,
    covered,
    unused,
    passed: unused.length === 0 && !open.some(({ outcome }) => outcome === 'fail'),
  };
}

/** Formats a report as text: failures grouped by rule, each with its fix and its first occurrences. */
export function formatSummary({ findings, pages, covered, unused, seconds }: Report): string {
  const fails = findings.filter(({ outcome }) => outcome === 'fail');
  const reviews = findings.filter(({ outcome }) => outcome === 'review');
  const byRule = Map.groupBy(fails, ({ engine, rule }) => `${engine}: ${rule}`);
  const ruleBlocks = [...byRule].map(([name, ruleFindings]) => formatRule(name, ruleFindings));
  const reviewsByRule = Map.groupBy(reviews, ({ engine, rule }) => `${engine}: ${rule}`);
  const lines = [
    ...ruleBlocks,
    reviewsByRule.size > 0
      ? `To judge by eye: ${[...reviewsByRule].map(([name, { length }]) => `${name} (${length})`).join(', ')}. Where each is: --json report.json.`
      : '',
    ...unused.map(
      ({ rule, selector }) => `The exception for ${rule} at ${selector} matches nothing. Take it out.`,
    ),
    `${pages.length} pages, ${fails.length} failures, ${reviews.length} to judge by eye, ${covered.length} under exceptions, ${Math.round(seconds)} s.`,
  ];
  return lines.filter(Boolean).join('\n\n');
}

function formatRule(name: string, ruleFindings: Finding[]): string {
  const [first] = ruleFindings;
  const maxShown = 8;
  const locations = ruleFindings
    .slice(0, maxShown)
    .map(
      ({ page, selector, message, settings }) =>
        `  ${page}  ${selector}\n    ${message}${settings.length > 0 ? ` (${settings.join(', ')})` : ''}`,
    );
  const more = ruleFindings.length > maxShown ? [`  … and ${ruleFindings.length - maxShown} more`] : [];
  const criteria = first && first.wcag.length > 0 ? `, WCAG ${first.wcag.join(', ')}` : '';
  return [`✖ ${name}${criteria}`, `  ${first?.fix ?? ''}`, ...locations, ...more].join('\n');
}

import { crossPageRules, interactiveRuleSets, staticRules } from '../rules/registry.ts';
import type { Report } from './accessibility-report.ts';

/** The figures of a report that a statement about the tested site needs. */
export interface ReportSummary {
  /** ISO 8601 date. */
  date: string;
  programs: Report['engines'];
  /** Number of this suite's own rules. */
  checks: number;
  /** Number of settings. */
  settings: number;
  /** Number of pages that were tested completely. */
  pages: number;
  /** Number of near-duplicates of pages that were tested in another folder. */
  same: number;
  /** Failing rules with their success criteria, including those that an exception covers. */
  failing: { rule: string; criterion: string; places: number }[];
}

/** Summarizes a report. `same` is the number of pages that are near-duplicates of another folder's. */
export function summarizeReport(report: Report, same: number): ReportSummary {
  const { date, engines, settings, pages, findings, covered } = report;
  const failures = [...findings, ...covered].filter(({ outcome }) => outcome === 'fail');
  const interactiveRuleIds = new Set(interactiveRuleSets.flatMap(({ rules }) => rules.map(({ id }) => id)));
  return {
    date,
    programs: engines,
    checks: staticRules.length + interactiveRuleIds.size + crossPageRules.length,
    settings: settings.length,
    pages: pages.length,
    same,
    failing: [...Map.groupBy(failures, ({ rule }) => rule)].map(([rule, group]) => ({
      rule,
      criterion: group[0]?.wcag.join(', ') ?? '',
      places: group.length,
    })),
  };
}

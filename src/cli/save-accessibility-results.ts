import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  crossPageRules,
  interactiveRuleSets,
  type Report,
  staticRules,
  toEarl,
} from '../accessibility/index.ts';
import {
  type AccessibilityResults,
  accessibilityResultsFile,
  readAccessibilityResults,
} from '../brand/accessibility-results-file.ts';

/** Returns the pack of a built site (dist/midshire → brands/midshire); undefined when there is none. */
export function packForBuild(folder: string): string | undefined {
  const pack = path.join('brands', path.basename(folder));
  return existsSync(path.join(pack, 'brand.yaml')) ? pack : undefined;
}

/**
 * Writes the results of a run: into the pack for the accessibility statement, and beside the built site as EARL. Neither is
 * published. Returns the file names. `same` is the number of pages that are near-duplicates of another site's.
 */
export function saveAccessibilityResults(pack: string, report: Report, same: number): string[] {
  const record = path.join(pack, accessibilityResultsFile);
  writeFileSync(record, `${JSON.stringify(toAccessibilityResults(report, same), null, 2)}\n`);
  const { message } = readAccessibilityResults(pack);
  if (message) throw new Error(`${record}: ${message}`);
  const earlFile = `${report.folder.replace(/[\\/]+$/, '')}.accessibility.jsonld`;
  writeFileSync(earlFile, toEarl(report));
  return [record, earlFile];
}

function toAccessibilityResults(report: Report, same: number): AccessibilityResults {
  const { date, engines, settings, pages, findings, covered } = report;
  const failures = [...findings, ...covered].filter(({ outcome }) => outcome === 'fail');
  const interactiveRuleIds = new Set(interactiveRuleSets.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const ruleCount = staticRules.length + interactiveRuleIds.size + crossPageRules.length;
  return {
    date,
    programs: engines,
    checks: ruleCount,
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

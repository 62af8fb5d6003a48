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
  const beside = `${report.folder.replace(/[\\/]+$/, '')}.accessibility.jsonld`;
  writeFileSync(beside, toEarl(report));
  return [record, beside];
}

function toAccessibilityResults(report: Report, same: number): AccessibilityResults {
  const { date, engines, settings, pages, findings, covered } = report;
  const fails = [...findings, ...covered].filter(({ outcome }) => outcome === 'fail');
  const driven = new Set(interactiveRuleSets.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const own = staticRules.length + driven.size + crossPageRules.length;
  return {
    date,
    programs: engines,
    checks: own,
    settings: settings.length,
    pages: pages.length,
    same,
    failing: [...Map.groupBy(fails, ({ rule }) => rule)].map(([rule, found]) => ({
      rule,
      criterion: found[0]?.wcag.join(', ') ?? '',
      places: found.length,
    })),
  };
}

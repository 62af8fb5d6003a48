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

/** The pack of a built copy: dist/midshire is made from brands/midshire. Undefined where there is none. */
export function packForBuild(folder: string): string | undefined {
  const pack = path.join('brands', path.basename(folder));
  return existsSync(path.join(pack, 'brand.yaml')) ? pack : undefined;
}

/**
 * Writes what a run found of a copy: into its pack for its accessibility statement, and beside the copy as EARL. Neither is
 * in the folder that is published. Returns the files. `same` is how many pages are those of another copy.
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

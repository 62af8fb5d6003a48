import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pageChecks } from '../accessibility/checks/page-checks.ts';
import { drivenChecks } from '../accessibility/driven/index.ts';
import { earl } from '../accessibility/earl.ts';
import type { Report } from '../accessibility/report.ts';
import { siteChecks } from '../accessibility/site-checks/index.ts';
import { type ProgramRecord, readRecord, recordName } from '../brand/program-record.ts';

/** The pack of a built copy: dist/midshire is made from brands/midshire. Undefined where there is none. */
export function packOf(folder: string): string | undefined {
  const pack = path.join('brands', path.basename(folder));
  return existsSync(path.join(pack, 'brand.yaml')) ? pack : undefined;
}

/**
 * Writes what a run found of a copy: into its pack for its accessibility statement, and beside the copy as EARL. Neither is
 * in the folder that is published. Answers with the files. `same` is how many pages are those of another copy.
 */
export function writeRecord(pack: string, report: Report, same: number): string[] {
  const record = path.join(pack, recordName);
  writeFileSync(record, `${JSON.stringify(recordOf(report, same), null, 2)}\n`);
  const { wrong } = readRecord(pack);
  if (wrong) throw new Error(`${record}: ${wrong}`);
  const beside = `${report.folder.replace(/[\\/]+$/, '')}.accessibility.jsonld`;
  writeFileSync(beside, earl(report));
  return [record, beside];
}

function recordOf(report: Report, same: number): ProgramRecord {
  const { date, engines, settings, pages, findings, covered } = report;
  const fails = [...findings, ...covered].filter(({ outcome }) => outcome === 'fail');
  const driven = new Set(drivenChecks.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const own = pageChecks.length + driven.size + siteChecks.length;
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

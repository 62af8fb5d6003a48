import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../../src/accessibility/index.ts';

// Our share of the cases of github.com/alphagov/accessibility-tool-audit, from reports about a copy of that repository:
//   npm run accessibility -- <copy> --json report.json
//   node tests/accessibility/audit-recall.ts report.json
// audit-cases.json names, for each case, the rules that tell of its barrier: a person judged them, since a page also raises
// what is not meant. Some cases stand on a page of examples.
interface AuditCase {
  rules: string[];
  page?: string;
}

const reports = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')) as Report);
const expectations = JSON.parse(readFileSync(new URL('audit-cases.json', import.meta.url), 'utf8')) as Record<
  string,
  AuditCase
>;
const cases = [
  ...new Set(reports.flatMap(({ pages }) => pages).filter((page) => page.startsWith('tests/'))),
].map((page) => path.basename(page, '.html'));
if (cases.length === 0) {
  console.error('Write: node tests/accessibility/audit-recall.ts <report of a copy of the audit>');
  process.exit(1);
}

/** Whether a rule that fits the case found something of these outcomes on its page, in the last report that has it. */
function isReported(name: string, outcomes: string[]): boolean {
  const { rules = [], page = `tests/${name}.html` } = expectations[name] ?? {};
  const report = reports.findLast(({ pages }) => pages.includes(page));
  const found = report?.findings.filter((each) => each.page === page && outcomes.includes(each.outcome));
  return found?.some(({ engine, rule }) => rules.includes(`${engine}: ${rule}`)) ?? false;
}

const formatShare = (count: number) =>
  `${count} of ${cases.length} (${Math.round((count / cases.length) * 100)}%)`;
const failed = cases.filter((name) => isReported(name, ['fail']));
const reported = cases.filter((name) => isReported(name, ['fail', 'review']));
console.log(`Not told of:\n  ${cases.filter((name) => !reported.includes(name)).join('\n  ')}`);
console.log(
  `As a failure: ${formatShare(failed.length)}. With what a person is asked to judge: ${formatShare(reported.length)}.`,
);

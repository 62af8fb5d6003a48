import { ownName } from '../engines/index.ts';
import type { Finding } from '../finding.ts';
import type { PageFile } from '../folder.ts';
import { pageFacts } from './page-facts.ts';
import { repeatedTitles } from './repeated-titles.ts';
import { sameHelp } from './same-help.ts';
import { sameOrder } from './same-order.ts';

/** Every check that compares pages. */
export const siteChecks = [repeatedTitles, sameOrder, sameHelp] as const;

/** What the pages of a folder do not have in common, or have in common and should not. */
export function compare(files: readonly PageFile[]): Finding[] {
  const facts = files.map(pageFacts);
  return siteChecks.flatMap(({ id, wcag, mend, compare: find }) =>
    find(facts).map((found) => ({ ...found, rule: id, engine: ownName, wcag: [wcag], mend, settings: [] })),
  );
}

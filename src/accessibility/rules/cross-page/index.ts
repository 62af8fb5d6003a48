import { ownEngineName } from '../../engines/index.ts';
import type { Finding } from '../../finding.ts';
import type { HtmlFile } from '../../static-server.ts';
import { consistentHelp } from './consistent-help.ts';
import { consistentNavigation } from './consistent-navigation.ts';
import { summarizePage } from './page-summary.ts';
import { repeatedTitles } from './repeated-titles.ts';

/** Every check that compares pages. */
export const crossPageRules = [repeatedTitles, consistentNavigation, consistentHelp] as const;

/** What the pages of a folder do not have in common, or have in common and should not. */
export function runCrossPageRules(files: readonly HtmlFile[]): Finding[] {
  const facts = files.map(summarizePage);
  return crossPageRules.flatMap(({ id, wcag, fix, compare: find }) =>
    find(facts).map((found) => ({
      ...found,
      rule: id,
      engine: ownEngineName,
      wcag: [wcag],
      fix,
      settings: [],
    })),
  );
}

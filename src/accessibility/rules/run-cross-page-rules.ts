import { ownEngineName } from '../engines/index.ts';
import type { ElementResult, Finding } from '../finding.ts';
import type { HtmlFile } from '../static-server.ts';
import { summarizePage } from './page-summary.ts';
import { crossPageRules } from './registry.ts';
import { collectViolations } from './rule.ts';

/** Runs the cross-page rules on the pages of a folder. */
export function runCrossPageRules(files: readonly HtmlFile[]): Finding[] {
  const pages = files.map(summarizePage);
  return crossPageRules.flatMap((rule) => {
    const { violations, report } = collectViolations<ElementResult & { page: string }>();
    rule.check(pages, report);
    const { id, wcag, fix } = rule;
    return violations.map((violation) => ({
      ...violation,
      rule: id,
      engine: ownEngineName,
      wcag: [wcag],
      fix,
      settings: [],
    }));
  });
}

import path from 'node:path';
import {
  type InteractiveRuleSet,
  registeredCrossPageRules,
  registeredInteractiveRules,
  registeredStaticRules,
} from '../accessibility/index.ts';
import { packContentRules } from '../brand/lint/pack-content-rule.ts';
import { packRules } from '../brand/lint/pack-rule.ts';
import { contentRules } from '../content/lint/content-rule.ts';
import { pageRules } from '../content/lint/page-rule.ts';
import type { RegisteredRule } from '../diagnostics/registry.ts';
import { factsRules } from '../facts/facts-rule.ts';
import { scannerRules } from '../monitor/deployment/scanner-rules.ts';
import { builtPageRules, builtSiteRules } from '../verify/built-site-rule.ts';

/** A rule as `npm run check -- --rules` prints it. */
export interface ListedRule {
  /** The family, a slash and the ID within the family. */
  id: string;
  description: string;
  /** The file of the rule; two where two runs report on the same rule. */
  files: string[];
}

/** Every rule of the project, by family and then by file. */
export function listRules(): ListedRule[] {
  const families = [
    factsRules,
    contentRules,
    pageRules,
    packRules,
    packContentRules,
    builtPageRules,
    builtSiteRules,
    scannerRules,
  ];
  return [
    ...families.flatMap((family) => inFamily(family.name, family.registered)),
    ...inFamily('static', registeredStaticRules),
    ...inFamily('interactive', registeredInteractiveRules.flatMap(ofSet)),
    ...inFamily('cross-page', registeredCrossPageRules),
  ];
}

function ofSet({ file, rule: { rules } }: { file: string; rule: InteractiveRuleSet }): RegisteredRule[] {
  return rules.map((rule) => ({ file, rule }));
}

function inFamily(name: string, registered: readonly RegisteredRule[]): ListedRule[] {
  const byRule = Map.groupBy(registered, ({ rule }) => rule);
  return [...byRule].map(([{ id, description }, found]) => ({
    id: `${name}/${id}`,
    description,
    files: found.map(({ file }) => path.relative('.', file).split(path.sep).join('/')),
  }));
}

/** The rules as text: of each its ID, what it forbids and why, and its file; at the end their number. */
export function formatRules(rules: ListedRule[]): string {
  const blocks = rules.map(
    ({ id, description, files }) => `${id}\n  ${description}\n  ${files.join(', ')}\n`,
  );
  return [...blocks, `${rules.length} rules.`].join('\n');
}

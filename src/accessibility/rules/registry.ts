import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { CrossPageRule } from './cross-page-rule.ts';
import type { InteractiveRuleSet } from './interactive-rule.ts';
import type { StaticRule } from './static-rule.ts';

/** One export of a file in a folder of rules: a rule, or rules that share a run. */
export interface RegisteredRule<R> {
  file: string;
  rule: R;
}

/**
 * Loads the exports with a `check` from a folder, relative to this file or absolute, in order of file names. To add a rule, add
 * a file. Throws for a file without a rule, since a forgotten export would silently disable it.
 */
export function readRules<R extends object>(folder: string): RegisteredRule<R>[] {
  const load: (file: string) => Record<string, unknown> = createRequire(import.meta.url);
  return ruleFiles(folder).flatMap((file) => {
    const rules = Object.values(load(file)).filter((value) => isRule<R>(value));
    if (rules.length === 0) throw new Error(`${file} exports no rule`);
    return rules.map((rule) => ({ file, rule }));
  });
}

/** Checks for `check` only: each file of a folder declares the type of its rules. */
function isRule<R extends object>(value: unknown): value is R {
  return typeof value === 'object' && value !== null && 'check' in value;
}

/** Lists the rule files of a folder, relative to this file or absolute, sorted by name. */
export function ruleFiles(folder: string): string[] {
  const absolutePath = path.resolve(import.meta.dirname, folder);
  return (
    readdirSync(absolutePath)
      // TypeScript in the repository, JavaScript in a package.
      .filter((name) => name.endsWith(path.extname(import.meta.filename)))
      .sort()
      .map((name) => path.join(absolutePath, name))
  );
}

/** Every static rule with its file. For the metadata only, since `check` runs in the browser. */
export const registeredStaticRules = readRules<StaticRule>('static');

/** Every set of interactive rules with its file. */
export const registeredInteractiveRules = readRules<InteractiveRuleSet>('interactive');

/** Every cross-page rule with its file. */
export const registeredCrossPageRules = readRules<CrossPageRule>('cross-page');

/** Every static rule. */
export const staticRules: readonly StaticRule[] = registeredStaticRules.map(({ rule }) => rule);

const stages: readonly InteractiveRuleSet['stage'][] = ['first', 'changes-page', 'reads-page', 'last'];

/** Every set of interactive rules, ordered by stage. */
export const interactiveRuleSets: readonly InteractiveRuleSet[] = registeredInteractiveRules
  .map(({ rule }) => rule)
  .sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));

/** Every cross-page rule. */
export const crossPageRules: readonly CrossPageRule[] = registeredCrossPageRules.map(({ rule }) => rule);

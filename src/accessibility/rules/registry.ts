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
 * What the files of a folder, beside this one or absolute, export with a `check`, in the order of their names. Adding a rule means adding a
 * file. Throws for a file without a rule, since a forgotten export would switch a rule off without a word.
 */
export function readRules<R extends object>(folder: string): RegisteredRule<R>[] {
  const load: (file: string) => Record<string, unknown> = createRequire(import.meta.url);
  return ruleFiles(folder).flatMap((file) => {
    const rules = Object.values(load(file)).filter((value) => isRule<R>(value));
    if (rules.length === 0) throw new Error(`${file} exports no rule`);
    return rules.map((rule) => ({ file, rule }));
  });
}

/** Trusts that the rules of one folder are of one type: each file declares it. */
function isRule<R extends object>(value: unknown): value is R {
  return typeof value === 'object' && value !== null && 'check' in value;
}

/** The files of a folder of rules, beside this one or absolute, in the order of their names. */
export function ruleFiles(folder: string): string[] {
  const absolutePath = path.resolve(import.meta.dirname, folder);
  return readdirSync(absolutePath)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => path.join(absolutePath, name));
}

/** Every rule that looks at a page from within, with its file. Here for what it says of itself: it runs in the page. */
export const registeredStaticRules = readRules<StaticRule>('static');

/** Every set of rules that need a keyboard, a pointer or time, with its file. */
export const registeredInteractiveRules = readRules<InteractiveRuleSet>('interactive');

/** Every rule that compares the pages of a folder, with its file. */
export const registeredCrossPageRules = readRules<CrossPageRule>('cross-page');

/** Every rule that looks at a page from within. */
export const staticRules: readonly StaticRule[] = registeredStaticRules.map(({ rule }) => rule);

const stages: readonly InteractiveRuleSet['stage'][] = ['first', 'changes-page', 'reads-page', 'last'];

/** Every set of rules that need a keyboard, a pointer or time, in the order of their stages. */
export const interactiveRuleSets: readonly InteractiveRuleSet[] = registeredInteractiveRules
  .map(({ rule }) => rule)
  .sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));

/** Every rule that compares pages. */
export const crossPageRules: readonly CrossPageRule[] = registeredCrossPageRules.map(({ rule }) => rule);

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RuleMetadata } from './rule.ts';

/** A rule with the file that exports it. */
export interface RegisteredRule<R extends RuleMetadata = RuleMetadata> {
  file: string;
  rule: R;
}

/** Rules of one kind: every file of one folder, in the order of their names. */
export interface RuleFamily<R extends RuleMetadata = RuleMetadata> {
  /** Comes before the ID of a rule, so that IDs are unique over the project. */
  name: string;
  registered: readonly RegisteredRule<R>[];
  rules: readonly R[];
}

/**
 * The family of every rule that the files of a folder export. Throws for a file without one, since a forgotten export would
 * switch a rule off without a word, and for an ID that is used twice. The module that awaits this holds nothing else that a
 * rule needs at run time: each would wait for the other.
 */
export async function ruleFamily<R extends RuleMetadata>(
  name: string,
  folder: string,
): Promise<RuleFamily<R>> {
  const files = readdirSync(folder)
    .filter((each) => each.endsWith('.ts'))
    .sort()
    .map((each) => path.join(folder, each));
  const registered = (await Promise.all(files.map((file) => readRules<R>(file)))).flat();
  const repeated = registered.find(
    ({ rule }, index) => registered.findIndex((each) => each.rule.id === rule.id) < index,
  );
  if (repeated) throw new Error(`${repeated.file}: another rule has the id "${repeated.rule.id}"`);
  return { name, registered, rules: registered.map(({ rule }) => rule) };
}

async function readRules<R extends RuleMetadata>(file: string): Promise<RegisteredRule<R>[]> {
  const { href } = pathToFileURL(file);
  const exported: Record<string, unknown> = await import(/* @vite-ignore */ href);
  const rules = Object.values(exported).filter((value) => isRule<R>(value));
  if (rules.length === 0) throw new Error(`${file} exports no rule`);
  return rules.map((rule) => ({ file, rule }));
}

/** Trusts that the rules of one folder are of one type: each file declares it. */
function isRule<R extends RuleMetadata>(value: unknown): value is R {
  return (
    typeof value === 'object' && value !== null && 'id' in value && 'description' in value && 'check' in value
  );
}

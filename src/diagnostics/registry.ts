import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { moduleExtension } from '../runtime/installation.ts';
import type { RuleMetadata } from './rule.ts';

/** A rule with the file that exports it. */
export interface RegisteredRule<R extends RuleMetadata = RuleMetadata> {
  file: string;
  rule: R;
}

/** The rules of one folder, sorted by file name. */
export interface RuleFamily<R extends RuleMetadata = RuleMetadata> {
  /** Prefix of rule IDs, which makes them unique in the project. */
  name: string;
  registered: readonly RegisteredRule<R>[];
  rules: readonly R[];
}

/**
 * Loads the rules of a folder, one from each file. Throws for a file without a rule, since a missing export would silently
 * disable it, and for a duplicate ID. The module that awaits this must export nothing that a rule imports at run time, or the
 * two would deadlock.
 */
export async function ruleFamily<R extends RuleMetadata>(
  name: string,
  folder: string,
): Promise<RuleFamily<R>> {
  const files = readdirSync(folder)
    .filter((each) => each.endsWith(moduleExtension))
    .sort()
    .map((each) => path.join(folder, each));
  const registered = (await Promise.all(files.map((file) => readRules<R>(file)))).flat();
  const repeated = registered.find(
    ({ rule }, index) => registered.findIndex((each) => each.rule.id === rule.id) < index,
  );
  if (repeated)
    throw new Error(
      `${repeated.file}: another rule has the id "${repeated.rule.id}". Write: the name of this file, without its ending.`,
    );
  return { name, registered, rules: registered.map(({ rule }) => rule) };
}

async function readRules<R extends RuleMetadata>(file: string): Promise<RegisteredRule<R>[]> {
  const { href } = pathToFileURL(file);
  const exported: Record<string, unknown> = await import(/* @vite-ignore */ href);
  const rules = Object.values(exported).filter((value) => isRule<R>(value));
  if (rules.length === 0)
    throw new Error(
      `${file} exports no rule. Write: an export with id, description and check, as in the files beside it; what they share belongs in the folder above.`,
    );
  return rules.map((rule) => ({ file, rule }));
}

/** Narrows to the rule type of the folder, which each file declares; only the shape is checked. */
function isRule<R extends RuleMetadata>(value: unknown): value is R {
  return (
    typeof value === 'object' && value !== null && 'id' in value && 'description' in value && 'check' in value
  );
}

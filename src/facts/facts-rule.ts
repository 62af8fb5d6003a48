import path from 'node:path';
import { ruleFamily } from '../diagnostics/registry.ts';
import type { Rule } from '../diagnostics/rule.ts';
import type { DoubleEntry } from './double-entry.ts';
import type { Facts } from './read-facts.ts';

/** All facts, with what decides whether they may be published. */
export interface FactsSubject {
  facts: Facts;
  /** Undefined when not all facts could be read: each of those would be reported as missing. */
  doubleEntry: DoubleEntry | undefined;
  today: string;
  /** Keeps what is long overdue at a warning. For development only. */
  allowOverdue: boolean;
}

/** One rule about the facts. */
export type FactsRule = Rule<FactsSubject>;

/** Every rule about the facts. To add one, add a file to `rules/`. */
export const factsRules = await ruleFamily<FactsRule>('facts', path.join(import.meta.dirname, 'rules'));

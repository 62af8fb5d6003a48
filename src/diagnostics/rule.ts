import type { Diagnostic, MessageAndFix, Position } from './diagnostic.ts';

/** Metadata of a rule, listed by `npm run check -- --rules`. */
export interface RuleMetadata {
  /** Unique within its family; also its file name. */
  readonly id: string;
  /** What the rule forbids and why, in one or two sentences. Replaces a doc comment. */
  readonly description: string;
}

/** A violation of a rule. `file` is needed only when it differs from the default of the run. */
export type Violation = MessageAndFix & Partial<Position> & Pick<Diagnostic, 'severity'> & { file?: string };

/** Callback by which a rule reports one or more violations. */
export type Report = (violations: Violation | readonly Violation[]) => void;

/**
 * A rule about a subject: a page, a pack, a built site, a response. Each file of a rules folder exports one, which `registry.ts`
 * discovers. Rules report and never throw.
 */
export interface Rule<Subject> extends RuleMetadata {
  check(subject: Subject, report: Report): void;
}

/** Runs rules on a subject and returns their violations as diagnostics, in rule order. `file` is the default file. */
export function runRules<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
  file: string,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report: Report = (violations) => {
    for (const each of [violations].flat()) found.push({ file, ...each });
  };
  for (const rule of rules) rule.check(subject, report);
  return found;
}

import type { Diagnostic, MessageAndFix, Position } from './diagnostic.ts';

/** What every rule says of itself: enough to list the rules of the project (`npm run check -- --rules`). */
export interface RuleMetadata {
  /** Unique within its family, and the name of its file. */
  readonly id: string;
  /** What the rule forbids and why, in one or two sentences. It takes the place of a doc comment. */
  readonly description: string;
}

/** What a rule reports. `file` is needed only where it differs from the file that the run is about. */
export type Violation = MessageAndFix & Partial<Position> & Pick<Diagnostic, 'level'> & { file?: string };

/** Takes one violation, or all of a list. */
export type Report = (violations: Violation | readonly Violation[]) => void;

/**
 * One rule about a subject: a page, a pack, a built site, a response. Each file of a rules folder exports one, and
 * `registry.ts` finds it there, so adding a rule means adding a file. A rule reports and never throws.
 */
export interface Rule<Subject> extends RuleMetadata {
  check(subject: Subject, report: Report): void;
}

/** Everything that these rules report about a subject, in the order of the rules. `file` is where a violation belongs by default. */
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

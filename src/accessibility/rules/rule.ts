/** The metadata of a rule. Reports contain all of it but the description. */
export interface RuleMetadata {
  /** Used in reports, exceptions and the accessibility statement, so it must not change when a file is renamed. */
  readonly id: string;
  /** What the rule forbids and why, in one or two sentences. It replaces a doc comment. */
  readonly description: string;
  /** The success criterion of WCAG 2.2. */
  readonly wcag: string;
  /** How to fix a violation. */
  readonly fix: string;
}

/** Reports one violation or a list. */
export type Report<Violation> = (violations: Violation | readonly Violation[]) => void;

/**
 * The contract of every rule here. Structurally the `Rule` of src/diagnostics, declared again, since this room does not depend
 * on the rest of the project. It reports elements, not positions in files.
 */
export interface Rule<Subject, Violation> extends RuleMetadata {
  check(subject: Subject, report: Report<Violation>): void;
}

/** Creates a list and a `report` function that appends to it. */
export function collectViolations<Violation>(): { violations: Violation[]; report: Report<Violation> } {
  const collected: Violation[] = [];
  return {
    violations: collected,
    report: (reported) => void collected.push(...(isList(reported) ? reported : [reported])),
  };
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

/** What every rule says of itself. Reports carry all of it but the description. */
export interface RuleMetadata {
  /** As in reports, exceptions and the accessibility statement, so it stays when a file is renamed. */
  readonly id: string;
  /** What the rule forbids and why, in one or two sentences. It takes the place of a doc comment. */
  readonly description: string;
  /** The success criterion of WCAG 2.2. */
  readonly wcag: string;
  /** How to mend what it finds. */
  readonly fix: string;
}

/** Takes one violation, or all of a list. */
export type Report<Violation> = (violations: Violation | readonly Violation[]) => void;

/**
 * The contract of every rule here. It has the structure of `Rule` in src/diagnostics and is declared again, since this room
 * knows nothing of the rest and can leave as a package of its own. What a rule reports is an element, not a place in a file.
 */
export interface Rule<Subject, Violation> extends RuleMetadata {
  check(subject: Subject, report: Report<Violation>): void;
}

/** A list, and a report that adds to it. */
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

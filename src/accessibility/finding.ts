/** `fail` is a barrier; `review` is for a person to judge. */
export type Outcome = 'fail' | 'review';

/** An element that breaks a rule, before it is serialized. */
export interface Violation {
  element: Element;
  /** What is wrong, as a sentence without a full stop. */
  message: string;
  /** Defaults to `fail`. */
  outcome?: Outcome;
}

/** A result for one element, from any engine. */
export interface ElementResult {
  /** A CSS selector of the element. */
  selector: string;
  /** The start of its HTML. */
  snippet: string;
  /** What is wrong, as a sentence for a report. */
  message: string;
  outcome: Outcome;
}

/** A result with its page and rule: one entry of the JSON report. */
export interface Finding extends ElementResult {
  /** The file of the page, relative to the folder. */
  page: string;
  /** The id of the rule in its engine. */
  rule: string;
  engine: string;
  /** Success criteria of WCAG 2.2, like "1.4.3". Empty where a rule maps to none. */
  wcag: string[];
  /** How to fix it. */
  fix: string;
  /** The settings in which it occurs, like "narrow-dark". */
  settings: string[];
}

/** Merges findings of one rule for one element across settings. A `fail` outweighs a `review`. */
export function mergeFindings(findings: Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ page, engine, rule, selector }) =>
    JSON.stringify([page, engine, rule, selector]),
  );
  return [...groups.values()].flatMap((duplicates) => {
    const worst = duplicates.find(({ outcome }) => outcome === 'fail') ?? duplicates[0];
    return worst
      ? [{ ...worst, settings: [...new Set(duplicates.flatMap(({ settings }) => settings))] }]
      : [];
  });
}

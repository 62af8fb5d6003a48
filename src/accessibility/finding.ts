/** `fail` is a barrier; `review` is for a person to judge. */
export type Outcome = 'fail' | 'review';

/** An element that breaks a rule, while the page is at hand. */
export interface Violation {
  element: Element;
  /** What is wrong, as a sentence without a full stop. */
  message: string;
  /** `fail` unless said. */
  outcome?: Outcome;
}

/** One thing found on a page, by whatever looked. */
export interface ElementResult {
  /** A CSS selector of the element. */
  selector: string;
  /** The opening of the element as HTML. */
  snippet: string;
  /** What is wrong, as a sentence for a report. */
  message: string;
  outcome: Outcome;
}

/** A thing found, with where and by what rule. This is one entry of the JSON report. */
export interface Finding extends ElementResult {
  /** The file of the page, relative to the folder. */
  page: string;
  /** The id of the rule in its engine. */
  rule: string;
  engine: string;
  /** Success criteria of WCAG 2.2, like "1.4.3". Empty where a rule is about more or less than one. */
  wcag: string[];
  /** How to mend it. */
  fix: string;
  /** The settings in which it was found, like "narrow-dark". */
  settings: string[];
}

/** Joins what was found of the same element by the same rule in several settings; a `fail` outweighs a `review`. */
export function mergeFindings(findings: Finding[]): Finding[] {
  const byPlace = Map.groupBy(findings, ({ page, engine, rule, selector }) =>
    JSON.stringify([page, engine, rule, selector]),
  );
  return [...byPlace.values()].flatMap((same) => {
    const worst = same.find(({ outcome }) => outcome === 'fail') ?? same[0];
    return worst ? [{ ...worst, settings: [...new Set(same.flatMap(({ settings }) => settings))] }] : [];
  });
}

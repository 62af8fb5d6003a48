import type { Finding } from '../finding.ts';

/** A finding of an engine, without page and setting. */
export type EngineFinding = Omit<Finding, 'page' | 'settings' | 'engine'>;

/** The rules of an engine to run. Defaults to all. */
export interface RuleSelection {
  ids?: readonly string[] | undefined;
  /** Leaves out the rules that can only ask for a review. */
  failuresOnly?: boolean | undefined;
}

/** An engine that runs in the browser, injected into the page as a script. */
export interface Engine {
  name: string;
  version: string;
  /** The source of the engine, evaluated in the page once. */
  script: string;
  /** Returns an expression to evaluate in the page. It resolves to results in the format of the engine. */
  runExpression(selection: RuleSelection): string;
  /**
   * The rules whose results depend on colours and layout. The results of the others are the same in every setting that renders
   * the same elements.
   */
  visualRules?: readonly string[];
  /** Converts these results. */
  toFindings(results: unknown): EngineFinding[];
}

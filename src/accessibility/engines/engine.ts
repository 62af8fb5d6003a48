import type { Finding } from '../finding.ts';

/** A finding of an engine, without page and setting. */
export type EngineFinding = Omit<Finding, 'page' | 'settings' | 'engine'>;

/** An engine that runs in the browser, injected into the page as a script. */
export interface Engine {
  name: string;
  version: string;
  /** The source of the engine, evaluated in the page once. */
  script: string;
  /** An expression, evaluated in the page. Resolves to results in the format of the engine. */
  runExpression: string;
  /**
   * The rules whose results depend on colours and layout, and an expression that runs these only. The results of the others are
   * the same in every setting that renders the same elements.
   */
  visualRules?: { ids: readonly string[]; runExpression: string };
  /** Converts these results. */
  toFindings(results: unknown): EngineFinding[];
}

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
  /** Converts these results. */
  toFindings(results: unknown): EngineFinding[];
}

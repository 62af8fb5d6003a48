import type { Finding } from '../finding.ts';

/** What an engine found, before the page and the setting are known. */
export type EngineFinding = Omit<Finding, 'page' | 'settings' | 'engine'>;

/** An engine that looks at a page in a browser. It is put into the page as a script. */
export interface Engine {
  name: string;
  version: string;
  /** The script of the engine, to run in the page once. */
  script: string;
  /** An expression for the page: a promise of what the engine found, in its own words. */
  runExpression: string;
  /** Puts that into our words. */
  toFindings(answer: unknown): EngineFinding[];
}

import type { ElementResult, Violation } from '../finding.ts';
import { htmlSnippet, uniqueSelector } from './element-queries.ts';

/** A violation in a form that can leave the browser. */
export function toResult({ element, message, outcome = 'fail' }: Violation): ElementResult {
  return { selector: uniqueSelector(element), snippet: htmlSnippet(element), message, outcome };
}

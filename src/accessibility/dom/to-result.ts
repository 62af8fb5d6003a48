import type { ElementResult, Violation } from '../finding.ts';
import { htmlSnippet, uniqueSelector } from './element-queries.ts';

/** Serializes a violation, so that it can leave the browser. */
export function toResult({ element, message, outcome = 'fail' }: Violation): ElementResult {
  return { selector: uniqueSelector(element), snippet: htmlSnippet(element), message, outcome };
}

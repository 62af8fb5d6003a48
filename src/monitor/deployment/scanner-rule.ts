import type { Rule, RuleMetadata } from '../../diagnostics/rule.ts';
import type { HttpResponse } from '../http/http-client.ts';
import { fixes } from './deployment-diagnostics.ts';

/**
 * One thing that a public scanner looks for in the home page of a site. What it reports on an advisory rule is a warning.
 * The rules read the response without our own model of headers, so a mistake in the model shows too. Which wishes of the
 * scanners we do not follow, and why: docs/decisions/056.
 */
export type ScannerRule = Rule<HttpResponse>;

interface ScannerRequirement extends RuleMetadata {
  scanner: 'MDN Observatory' | 'SecureDrop';
  /** Follows the word "wants". */
  requirement: string;
  isMet(home: HttpResponse): boolean;
  /** For what a host may not let its customers choose: it is reported, and is no failure. */
  isAdvisory?: true;
}

/** The rule that reports an unmet requirement. */
export function scannerRule({
  id,
  description,
  scanner,
  requirement,
  isMet,
  isAdvisory,
}: ScannerRequirement): ScannerRule {
  return {
    id,
    description,
    check(home, report) {
      if (isMet(home)) return;
      report({
        message: `does not do what a scan asks for: ${scanner} wants ${requirement}`,
        fix: isAdvisory ? fixes.wish : fixes.scan,
        level: isAdvisory ? 'warning' : 'error',
      });
    },
  };
}

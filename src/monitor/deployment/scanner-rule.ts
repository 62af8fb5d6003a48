import type { Rule, RuleMetadata } from '../../diagnostics/rule.ts';
import type { HttpResponse } from '../http/http-client.ts';
import { fixes } from './deployment-diagnostics.ts';

/**
 * A rule of a third-party scanner about the home page. Violations of advisory rules are warnings. The rules are independent of
 * the project's own header model, so that they also detect a mistake in it. docs/decisions/056 explains which scanner rules are
 * not followed.
 */
export type ScannerRule = Rule<HttpResponse>;

interface ScannerRequirement extends RuleMetadata {
  scanner: 'MDN Observatory' | 'SecureDrop' | 'Lighthouse';
  /** Phrase that follows "wants" in messages. */
  requirement: string;
  isMet(home: HttpResponse): boolean;
  /** For settings that a host may not offer: reported as a warning. */
  isAdvisory?: true;
}

/** Creates the rule for a requirement. */
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
        severity: isAdvisory ? 'warning' : 'error',
      });
    },
  };
}

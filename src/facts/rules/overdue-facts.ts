import { factKind } from '../fact-kinds.ts';
import type { FactsRule } from '../facts-rule.ts';
import { overdueSeverity } from '../overdue.ts';

export const overdueFacts: FactsRule = {
  id: 'overdue-facts',
  description:
    'No published fact past its "checkBy": a warning for 30 days, then an error, since a number that was right may be wrong by now. Steps through menus stay a warning: pages show the general route in their place.',
  check({ facts, today, allowOverdue }, report) {
    // No reader sees an unpublished record.
    for (const fact of facts.all().filter(({ publish }) => publish)) {
      const isReplaced = factKind(fact.kind).expires === true;
      const severity = overdueSeverity(fact.checkBy, today, allowOverdue || isReplaced);
      if (!severity) continue;
      report({
        ...facts.locationOf(fact.id),
        message: `"${fact.id}" had to be checked again by ${fact.checkBy} and it is now ${today}${isReplaced ? ': pages show the general route in its place' : ''}`,
        fix: 'the new dates in "checked" and "checkBy", after looking at the source again',
        severity,
      });
    }
  },
};

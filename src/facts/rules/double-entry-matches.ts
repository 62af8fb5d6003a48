import { checkDoubleEntry } from '../double-entry.ts';
import type { FactsRule } from '../facts-rule.ts';

export const doubleEntryMatches: FactsRule = {
  id: 'double-entry-matches',
  description:
    'No number of a fact that differs from content/double-entry.yaml: two people typed it apart, so a wrong digit in one of the two shows.',
  check({ facts, doubleEntry: list }, report) {
    if (list) report(checkDoubleEntry(facts, list));
  },
};

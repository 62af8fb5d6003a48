import { addMonths } from '../../../facts/dates.ts';
import { minMonthsToStop, minMonthsToWarn } from '../../limits.ts';
import type { PackRule } from '../pack-rule.ts';

export const statementReview: PackRule = {
  id: 'statement-review',
  description:
    'No accessibility statement without a review within a year: regular review is the law (SI 2018/952, regulation 8(1)). A warning comes a month before.',
  check({ data, positionOf, today, allowOverdue }, report) {
    const { reviewed } = data.accessibility;
    const last = addMonths(reviewed, minMonthsToStop);
    if (today < addMonths(reviewed, minMonthsToWarn)) return;
    const stops = today >= last;
    report({
      ...positionOf(['accessibility', 'reviewed']),
      message: stops
        ? `the accessibility statement was last reviewed on ${reviewed}, a year ago or more`
        : `the accessibility statement was last reviewed on ${reviewed}; from ${last} it stops the build`,
      fix: `reviewed: "${today}", after a person has read the statement and found "tested", "problems" and "burden" right`,
      severity: stops && !allowOverdue ? 'error' : 'warning',
    });
  },
};

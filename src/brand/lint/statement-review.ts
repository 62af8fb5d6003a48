import { addMonths } from '../../facts/dates.ts';
import type { PackRule } from './pack-rule.ts';

/** Months after which a review is due soon, and after which it is overdue. */
const [soon, overdue] = [11, 12];

/**
 * The accessibility statement is kept under regular review (SI 2018/952, regulation 8(1)); the government asks for once a
 * year: a warning a month before, then an error.
 */
export const statementReview: PackRule = ({ file, data, positionOf }, { today, allowOverdue }) => {
  const { reviewed } = data.accessibility;
  const last = addMonths(reviewed, overdue);
  if (today < addMonths(reviewed, soon)) return [];
  const stops = today >= last;
  return [
    {
      file,
      ...positionOf(['accessibility', 'reviewed']),
      message: stops
        ? `the accessibility statement was last reviewed on ${reviewed}, a year ago or more`
        : `the accessibility statement was last reviewed on ${reviewed}; from ${last} it stops the build`,
      fix: `reviewed: "${today}", after a person has read the statement and found "tested", "problems" and "burden" right`,
      level: stops && !allowOverdue ? 'error' : 'warning',
    },
  ];
};

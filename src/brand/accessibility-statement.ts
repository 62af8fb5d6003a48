import type { StatementCondition } from '../content/statement-conditions.ts';
import type { TestMethod } from './accessibility-schema.ts';
import type { Brand } from './brand-schema.ts';
import { isPublicBody } from './public-body.ts';

const hasProblems = ({ accessibility }: Brand) => accessibility.problems.length > 0;
const hasBurdens = ({ accessibility }: Brand) => accessibility.burden.length > 0;
/** Automated tests find only some barriers, so they do not count. */
const isTestedByPeople = ({ accessibility }: Brand) =>
  accessibility.tested.some(({ how }) => how.some((method) => method !== 'programs'));

/**
 * Returns the compliance status that the statement may claim: "partly" when the pack lists a problem or burden; "fully" only
 * when a person has tested every page against the whole standard; otherwise "not-assessed".
 */
export function complianceStatus(brand: Brand): 'fully' | 'partly' | 'not-assessed' {
  if (hasProblems(brand) || hasBurdens(brand)) return 'partly';
  const wholeStandard: TestMethod = 'whole-standard';
  return brand.accessibility.tested.some(({ how, pages }) => how.includes(wholeStandard) && pages === 'all')
    ? 'fully'
    : 'not-assessed';
}

/** Predicate of each condition. */
const conditions: Record<StatementCondition, (brand: Brand) => boolean> = {
  'public-body': (brand) => isPublicBody(brand),
  'own-will': (brand) => !isPublicBody(brand),
  fully: (brand) => complianceStatus(brand) === 'fully',
  partly: (brand) => complianceStatus(brand) === 'partly',
  'not-assessed': (brand) => complianceStatus(brand) === 'not-assessed',
  problems: hasProblems,
  'no-problems': (brand) => !hasProblems(brand),
  burdens: hasBurdens,
  'no-burdens': (brand) => !hasBurdens(brand),
  'problems-only': (brand) => hasProblems(brand) && !hasBurdens(brand),
  'burdens-only': (brand) => hasBurdens(brand) && !hasProblems(brand),
  'problems-and-burdens': (brand) => hasProblems(brand) && hasBurdens(brand),
  'nobody-tested': (brand) => !isTestedByPeople(brand),
};

/** Whether a condition holds for a pack. */
export function isConditionMet(condition: StatementCondition, brand: Brand): boolean {
  return conditions[condition](brand);
}

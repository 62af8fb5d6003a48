import type { StatementCondition } from '../content/statement-conditions.ts';
import type { TestMethod } from './accessibility-schema.ts';
import type { Brand } from './brand-schema.ts';
import { isPublicBody } from './public-body.ts';

const hasProblems = ({ accessibility }: Brand) => accessibility.problems.length > 0;
const hasBurdens = ({ accessibility }: Brand) => accessibility.burden.length > 0;
/** Programs alone find some faults only. */
const isTestedByPeople = ({ accessibility }: Brand) =>
  accessibility.tested.some(({ how }) => how.some((way) => way !== 'programs'));

/**
 * What may be claimed: "fully" only where a person has checked the copy against the whole standard and the pack knows of
 * no problem; "partly" where it knows of one; otherwise compliance is unknown, and the statement says so.
 */
export function complianceStatus(brand: Brand): 'fully' | 'partly' | 'not-assessed' {
  if (hasProblems(brand) || hasBurdens(brand)) return 'partly';
  const whole: TestMethod = 'whole-standard';
  return brand.accessibility.tested.some(({ how, pages }) => how.includes(whole) && pages === 'all')
    ? 'fully'
    : 'not-assessed';
}

/** When each condition is met. */
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

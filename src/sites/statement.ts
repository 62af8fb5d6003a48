import type { Way } from '../brand/accessibility-schema.ts';
import { isPublicBody } from '../brand/public-body.ts';
import type { Brand } from '../brand/schema.ts';

type Test = Brand['accessibility']['tested'][number];

/** Whether people took part in a test: programs alone find some faults only. */
function isByPeople({ how }: Test): boolean {
  return how.some((way) => way !== 'programs');
}

/**
 * What may be claimed: "fully" only where a person has checked the copy against the whole standard and the pack knows of
 * no problem; "partly" where it knows of one; else nobody knows, and the statement says so.
 */
export function complianceOf({ accessibility }: Brand): 'fully' | 'partly' | 'not-assessed' {
  const { tested, problems, burden } = accessibility;
  if (problems.length + burden.length > 0) return 'partly';
  const whole: Way = 'whole-standard';
  return tested.some(({ how, pages }) => how.includes(whole) && pages === 'all') ? 'fully' : 'not-assessed';
}

/** What <When it="…"> can ask about the accessibility statement of a pack. */
const conditions = {
  'public-body': (brand) => isPublicBody(brand),
  'own-will': (brand) => !isPublicBody(brand),
  fully: (brand) => complianceOf(brand) === 'fully',
  partly: (brand) => complianceOf(brand) === 'partly',
  'not-assessed': (brand) => complianceOf(brand) === 'not-assessed',
  problems: ({ accessibility }) => accessibility.problems.length > 0,
  'no-problems': ({ accessibility }) => accessibility.problems.length === 0,
  burdens: ({ accessibility }) => accessibility.burden.length > 0,
  'no-burdens': ({ accessibility }) => accessibility.burden.length === 0,
  'problems-only': (brand) => conditions.problems(brand) && conditions['no-burdens'](brand),
  'burdens-only': (brand) => conditions.burdens(brand) && conditions['no-problems'](brand),
  'problems-and-burdens': (brand) => conditions.problems(brand) && conditions.burdens(brand),
  'people-tested': ({ accessibility }) => accessibility.tested.some(isByPeople),
  'nobody-tested': ({ accessibility }) => !accessibility.tested.some(isByPeople),
} satisfies Record<string, (brand: Brand) => boolean>;

export type Condition = keyof typeof conditions;

/** The names of the conditions. */
export const conditionNames = Object.keys(conditions) as Condition[];

/** Whether a condition holds for a pack. */
export function holds(condition: Condition, brand: Brand): boolean {
  return conditions[condition](brand);
}

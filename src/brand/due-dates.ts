import { addMonths } from '../facts/dates.ts';
import type { BrandData } from './brand-schema.ts';
import { minMonthsToStop } from './limits.ts';

/** A day by which a publisher must have looked at a field of its pack again. */
export interface DueDate {
  /** Like 2027-05-21. */
  day: string;
  /** Of brand.yaml, like `localServices.2.checkBy`. */
  field: string;
}

/** Returns every day of a pack after which its build warns or stops, the next one first. Days of alerts are none: those just end. */
export function dueDates({ accessibility, localServices, security, victims }: BrandData): DueDate[] {
  const satisfaction = victims?.satisfaction;
  return [
    { day: security.expires, field: 'security.expires' },
    { day: addMonths(accessibility.reviewed, minMonthsToStop), field: 'accessibility.reviewed' },
    ...accessibility.problems.map(({ until }, index) => ({
      day: until,
      field: `accessibility.problems.${index}.until`,
    })),
    ...localServices.map(({ checkBy }, index) => ({ day: checkBy, field: `localServices.${index}.checkBy` })),
    ...(satisfaction ? [{ day: satisfaction.checkBy, field: 'victims.satisfaction.checkBy' }] : []),
  ].sort((a, b) => a.day.localeCompare(b.day));
}

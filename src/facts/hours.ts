import { z } from 'zod';
import { minDaysOfRange } from './limits.ts';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const timeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .describe('a time in quotes, 24-hour clock, like "09:30"');

const openingPeriod = z
  .strictObject({
    days: z
      .array(z.enum(weekdays))
      .min(1)
      .describe(`one or more of ${weekdays.join(', ')}`),
    from: timeOfDay,
    to: timeOfDay.describe('a time in quotes, 24-hour clock, like "17:00"; "00:00" for midnight'),
  })
  .refine(({ from, to }) => to === '00:00' || from < to, {
    path: ['to'],
    message: 'is not after "from"',
  });

/** False for periods of a day of which one begins before another ends, or just then: a reader would be told the first end. */
function areApart(weekly: z.infer<typeof openingPeriod>[]): boolean {
  return weekdays.every((day) => {
    const periods = weekly.flatMap((period) => period.days.filter((each) => each === day).map(() => period));
    const inOrder = periods.sort((a, b) => (a.from < b.from ? -1 : 1));
    return inOrder.every(({ from }, index) => {
      const end = inOrder[index - 1]?.to;
      return end === undefined || (end !== '00:00' && end < from);
    });
  });
}

/**
 * Opening hours that code can evaluate, in UK time. One of three forms: always open; the same every week; or not
 * published, because sources dispute them.
 */
export const hours = z
  .union([
    z.strictObject({ always: z.literal(true) }),
    z.strictObject({
      weekly: z
        .array(openingPeriod)
        .min(1)
        .refine(areApart, 'has two periods of a day that meet or overlap, which are one')
        .describe('a list of days with from and to'),
      bankHolidays: z
        .enum(['closed', 'open', 'not-known'])
        .describe('closed, open, or not-known when no source says'),
      checkFirst: z.boolean().optional().describe('true when sources dispute these hours'),
    }),
    z.strictObject({
      notPublished: z.string().min(1).describe('why the hours are not printed'),
      weekdays: z.literal(true).optional().describe('true when only the hours are in doubt, not the days'),
    }),
  ])
  .describe('always: true, or weekly with bankHolidays, or notPublished with the reason');

export type Hours = z.infer<typeof hours>;
export type Weekday = (typeof weekdays)[number];

/** True for three or more consecutive days, which are written as a range like "Monday to Friday". */
export function isConsecutive(days: Weekday[]): boolean {
  const indexes = days.map((day) => weekdays.indexOf(day));
  return (
    days.length >= minDaysOfRange &&
    indexes.every((position, index) => index === 0 || position === (indexes[index - 1] ?? 0) + 1)
  );
}

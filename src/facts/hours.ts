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

type OpeningPeriod = z.infer<typeof openingPeriod>;

/** Whether two periods of a day overlap or meet, so that they are one: a reader would be told the end of the first. */
function meet(one: OpeningPeriod, other: OpeningPeriod): boolean {
  const end = ({ to }: OpeningPeriod) => (to === '00:00' ? '24:00' : to);
  const isSameDay = one.days.some((day) => other.days.includes(day));
  return isSameDay && one.from <= end(other) && other.from <= end(one);
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
        .superRefine((periods, context) => {
          for (const [index, period] of periods.entries()) {
            const earlier = periods.slice(0, index).find((other) => meet(other, period));
            const twice = period.days.find((name, place) => period.days.indexOf(name) !== place);
            if (twice)
              context.addIssue({ code: 'custom', path: [index, 'days'], message: `has ${twice} twice` });
            const day = earlier && period.days.find((name) => earlier.days.includes(name));
            if (day)
              context.addIssue({
                code: 'custom',
                path: [index, 'days'],
                message: `has ${day}, on which ${earlier.from} to ${earlier.to} meets or overlaps it: they are one`,
              });
          }
        })
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

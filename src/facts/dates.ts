import { z } from 'zod';

/**
 * True for a date that exists, in the format 2026-11-21. JavaScript's own parser turns 2026-02-31 into 3 March, which would
 * make a mistyped fact look fresher than it is.
 */
export function isIsoDate(text: string): boolean {
  return z.regexes.date.test(text);
}

// Creating a formatter takes a hundred times as long as using it, and every page shows dates.
const londonFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
const formatOptions = {
  day: { dateStyle: 'long', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  year: { year: 'numeric', timeZone: 'UTC' },
  time: { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'UTC' },
} as const;
/** What a date says, by its length: 2026, 2026-11, 2026-11-21. */
const precisions: Record<number, 'day' | 'month' | 'year'> = { 4: 'year', 7: 'month', 10: 'day' };
const formatterCache = new Map<string, Intl.DateTimeFormat>();

/** Returns today's date in the United Kingdom, like 2026-11-21, whatever the time zone of this computer. */
export function today(now: Date = new Date()): string {
  return londonFormat.format(now);
}

/** Returns the date a number of days after another; negative for before. */
export function addDays(date: string, days: number): string {
  const timestamp = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000;
  return new Date(timestamp).toISOString().slice(0, 10);
}

/** Returns the same day a number of months later, or the last day of a month that is too short for it. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  // Day 0 of a month is the last day of the previous one.
  const target = new Date(Date.UTC(year, month + months, 0));
  target.setUTCDate(Math.min(day, target.getUTCDate()));
  return target.toISOString().slice(0, 10);
}

/** Formats a date, like "21 November 2026", for a language tag; of a month, "November 2026"; of a year, "2026". */
export function formatDate(date: string, languageTag: string): string {
  const precision = precisions[date.length] ?? 'day';
  // An ISO date may be a year or a month: then it is the beginning of it.
  return getFormatter(precision, languageTag).format(new Date(date));
}

/** Formats a time like 17:30 as "5:30 pm", for a language tag. CLDR 48 has capitals in Welsh, where public bodies write "pm". */
export function formatTime(time: string, languageTag: string): string {
  const formatted = getFormatter('time', languageTag).format(new Date(`2000-01-01T${time}Z`));
  return languageTag.startsWith('cy') ? formatted.replace(/[AP]M$/, (half) => half.toLowerCase()) : formatted;
}

function getFormatter(kind: keyof typeof formatOptions, languageTag: string): Intl.DateTimeFormat {
  const key = `${kind} ${languageTag}`;
  const formatter = formatterCache.get(key) ?? new Intl.DateTimeFormat(languageTag, formatOptions[kind]);
  formatterCache.set(key, formatter);
  return formatter;
}

const dateDescription = 'a day that exists, in quotes, like "2026-11-21"';

/** The schema of an ISO date. */
export const isoDate = z.string().refine(isIsoDate, 'is not a day that exists').describe(dateDescription);

/** The schema of an ISO date that is not in the future: a check in the future is a typing mistake or a wrong clock. */
export const pastIsoDate = isoDate
  .refine((text) => !isIsoDate(text) || text <= today(), 'is in the future by the clock of this computer')
  .describe(`${dateDescription}, not later than today`);

const monthsAndDays = '-01-01';

/** The schema of a date of which only the month or the year may be known: 2026-11-21, 2026-11 or 2026. */
export const partialDate = z
  .string()
  .refine(isPartialDate, 'is not a date that exists')
  .refine((text) => !isPartialDate(text) || firstDayOf(text) <= today(), 'is in the future')
  .describe('a date that exists, in quotes, like "2026-11-21", "2026-11" or "2026"');

/** True for a date that exists, of which only the month or the year may be known. */
export function isPartialDate(text: string): boolean {
  return isIsoDate(firstDayOf(text));
}

/** Completes a year or a month to its first day; returns any other text as it is. */
function firstDayOf(text: string): string {
  return text.length in precisions ? text + monthsAndDays.slice(text.length - 4) : text;
}

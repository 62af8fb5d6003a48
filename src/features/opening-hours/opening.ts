import type { Hours, Weekday } from '../../facts/hours.ts';

/** A date and time in UK time. */
export interface LocalTime {
  /** Like "2026-11-21". */
  day: string;
  /** Since midnight. */
  minutes: number;
}

/** Whether a day is a bank holiday in all nations of a service, in some of them, or in none. */
export type Holiday = 'everywhere' | 'somewhere' | 'nowhere';

/** The state of a service at a given time: "check" on a bank holiday that may close it; `sure` is false where sources differ. */
export type Opening =
  | { state: 'always' }
  | { state: 'open'; until: number; sure: boolean }
  | { state: 'check' }
  | { state: 'closed'; opens: LocalTime | undefined; sure: boolean }
  | { state: 'unknown' };

const days: Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const minutesInDay = 1440;
export const daysToLookAhead = 8;

/** Returns whether a service with these hours is open. Never guesses: unpublished hours are "unknown". */
export function openingAt(hours: Hours, now: LocalTime, holidayOn: (day: string) => Holiday): Opening {
  if ('always' in hours) return { state: 'always' };
  if ('notPublished' in hours) return { state: 'unknown' };
  const period = periodsOn(hours, now.day).find(({ from, to }) => from <= now.minutes && now.minutes < to);
  const holiday = holidayOn(now.day);
  if (!period || isClosed(hours, holiday))
    return { state: 'closed', opens: nextOpening(hours, now, holidayOn), sure: !hours.checkFirst };
  if (isUncertain(hours, holiday)) return { state: 'check' };
  return { state: 'open', until: period.to, sure: !hours.checkFirst };
}

type Weekly = Extract<Hours, { weekly: unknown }>;

function isClosed({ bankHolidays }: Weekly, holiday: Holiday): boolean {
  return bankHolidays === 'closed' && holiday === 'everywhere';
}

function isUncertain({ bankHolidays }: Weekly, holiday: Holiday): boolean {
  return bankHolidays !== 'open' && holiday !== 'nowhere';
}

function periodsOn({ weekly }: Weekly, day: string): { from: number; to: number }[] {
  const weekday = days[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return weekly
    .filter((period) => weekday !== undefined && period.days.includes(weekday))
    .map(({ from, to }) => ({ from: toMinutes(from), to: toMinutes(to) || minutesInDay }))
    .sort((a, b) => a.from - b.from);
}

function nextOpening(
  hours: Weekly,
  now: LocalTime,
  holidayOn: (day: string) => Holiday,
): LocalTime | undefined {
  for (let ahead = 0; ahead < daysToLookAhead; ahead++) {
    const day = plusDays(now.day, ahead);
    const first = periodsOn(hours, day).find(({ from }) => ahead > 0 || from > now.minutes);
    if (first && !isClosed(hours, holidayOn(day))) return { day, minutes: first.from };
  }
  return undefined;
}

function toMinutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** Returns the day a number of days after another. */
export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * minutesInDay * 60_000).toISOString().slice(0, 10);
}

/** Converts a date to UK time, regardless of the time zone of the device. */
export function nowInUk(now: Date): LocalTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

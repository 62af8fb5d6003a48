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

/**
 * The state of a service at a given time: "check" on a bank holiday that may close it; `until` is a minute of that day or, above 1440,
 * of the next; `sure` is false where sources differ.
 */
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
  const sure = !hours.checkFirst;
  const period = periodsOn(hours, now.day).find(({ from, to }) => from <= now.minutes && now.minutes < to);
  const state = period ? stateOn(hours, holidayOn(now.day)) : 'closed';
  if (!period || state === 'closed')
    return { state: 'closed', opens: nextOpening(hours, now, holidayOn), sure };
  if (state === 'check') return { state };
  const until = closingTime(hours, { day: now.day, minutes: period.to }, holidayOn);
  // A time that comes twice before it closes would be read as the first.
  if (until - now.minutes > minutesInDay) return { state: sure ? 'always' : 'check' };
  return { state, until, sure };
}

/** When a service closes after the end of a period: what ends with its day may go on in the next. */
function closingTime(hours: Weekly, end: LocalTime, holidayOn: (day: string) => Holiday): number {
  const day = plusDays(end.day, 1);
  const next = periodsOn(hours, day).find(({ from }) => from + minutesInDay === end.minutes);
  return end.minutes + (next && stateOn(hours, holidayOn(day)) === 'open' ? next.to : 0);
}

type Weekly = Extract<Hours, { weekly: unknown }>;

/** The state of a service within its hours, on a day that is a bank holiday or is not. */
function stateOn({ bankHolidays }: Weekly, holiday: Holiday): 'open' | 'closed' | 'check' {
  if (bankHolidays === 'open' || holiday === 'nowhere') return 'open';
  return bankHolidays === 'closed' && holiday === 'everywhere' ? 'closed' : 'check';
}

/** Returns the periods of a day in their order. None meets another: the schema of hours refuses that. */
function periodsOn({ weekly }: Weekly, day: string): { from: number; to: number }[] {
  const weekday = days[new Date(day).getUTCDay()] as Weekday;
  return weekly
    .filter((period) => period.days.includes(weekday))
    .map(({ from, to }) => ({ from: toMinutes(from), to: toMinutes(to) || minutesInDay }))
    .sort((a, b) => a.from - b.from);
}

/** Returns when a service opens next; undefined where that cannot be promised, as on a bank holiday that may close it. */
function nextOpening(
  hours: Weekly,
  now: LocalTime,
  holidayOn: (day: string) => Holiday,
): LocalTime | undefined {
  for (let ahead = 0; ahead < daysToLookAhead; ahead++) {
    const day = plusDays(now.day, ahead);
    const first = periodsOn(hours, day).find(({ from }) => ahead > 0 || from > now.minutes);
    const state = stateOn(hours, holidayOn(day));
    if (first && state !== 'closed') return state === 'open' ? { day, minutes: first.from } : undefined;
  }
  return undefined;
}

function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Returns the day a number of days after another. */
export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * minutesInDay * 60_000).toISOString().slice(0, 10);
}

/** Converts a date to UK time, regardless of the time zone of the device. */
export function nowInUk(now: Date): LocalTime {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  // British dates have the day first: 21/11/2026, 09:30.
  const [date, month, year, hour, minute] = format.format(now).match(/\d+/g) ?? [];
  return { day: `${year}-${month}-${date}`, minutes: Number(hour) * 60 + Number(minute) };
}

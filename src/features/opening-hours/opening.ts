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
  const until = closingTime(hours, { ...now, minutes: period.to }, holidayOn);
  // A time that comes twice before it closes would be read as the first.
  if (until - now.minutes > minutesInDay && !hours.checkFirst) return { state: 'always' };
  return { state: 'open', until: until % minutesInDay || minutesInDay, sure: !hours.checkFirst };
}

type Weekly = Extract<Hours, { weekly: unknown }>;

function isClosed({ bankHolidays }: Weekly, holiday: Holiday): boolean {
  return bankHolidays === 'closed' && holiday === 'everywhere';
}

/** Whether the hours of a week hold on a day. */
function isCertain(hours: Weekly, holiday: Holiday): boolean {
  return !isClosed(hours, holiday) && !isUncertain(hours, holiday);
}

function isUncertain({ bankHolidays }: Weekly, holiday: Holiday): boolean {
  return bankHolidays !== 'open' && holiday !== 'nowhere';
}

interface Period {
  from: number;
  to: number;
}

/** Returns the periods of a day, in their order and apart. */
function periodsOn({ weekly }: Weekly, day: string): Period[] {
  const weekday = days[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return weekly
    .filter((period) => weekday !== undefined && period.days.includes(weekday))
    .map(({ from, to }) => ({ from: toMinutes(from), to: toMinutes(to) || minutesInDay }))
    .sort((a, b) => a.from - b.from)
    .reduce<Period[]>((merged, period) => {
      const last = merged[merged.length - 1];
      // Two that meet or overlap are one: what matters is when it closes.
      if (last && period.from <= last.to) last.to = Math.max(last.to, period.to);
      else merged.push(period);
      return merged;
    }, []);
}

/** Returns when a service closes that is open until the end of a period, in minutes since the midnight before that. */
function closingTime(hours: Weekly, end: LocalTime, holidayOn: (day: string) => Holiday): number {
  if (end.minutes < minutesInDay) return end.minutes;
  const day = plusDays(end.day, 1);
  const [next] = periodsOn(hours, day);
  const goesOn = next?.from === 0 && isCertain(hours, holidayOn(day));
  return minutesInDay + (goesOn ? next.to : 0);
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
    const holiday = holidayOn(day);
    if (!first || isClosed(hours, holiday)) continue;
    return isUncertain(hours, holiday) ? undefined : { day, minutes: first.from };
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

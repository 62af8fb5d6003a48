import { formatTime } from '../facts/dates.ts';
import { formatList } from '../facts/format-list.ts';
import { type Hours, isConsecutive, type Weekday, weekdays } from '../facts/hours.ts';
import type { Site } from './site.ts';

/** Formats opening hours, a line for each period. */
export function formatOpeningHours(site: Site, hours: Hours): string[] {
  if ('always' in hours) return [site.t('hours.always')];
  if ('notPublished' in hours) return [site.t(hours.weekdays ? 'hours.weekdays' : 'hours.not-published')];
  const { weekly, bankHolidays } = hours;
  return [
    ...weekly.map(({ days, from, to }) =>
      site.t('hours.stretch', {
        days: formatWeekdays(site, days),
        from: formatHour(site, from),
        to: formatHour(site, to),
      }),
    ),
    ...(bankHolidays === 'open' ? [] : [site.t(`hours.bank-holidays-${bankHolidays}`)]),
  ];
}

/**
 * Formats opening hours in one line, for a card that is read in a hurry: periods that begin at the same time are one, with each
 * of their ends. What happens on bank holidays is left to the page with all helplines.
 */
export function summarizeOpeningHours(site: Site, hours: Hours): string {
  const [first] = 'weekly' in hours ? hours.weekly : [];
  if (!('weekly' in hours) || !first || hours.weekly.length === 1)
    return formatOpeningHours(site, hours)[0] ?? '';
  if (hours.weekly.some(({ from }) => from !== first.from)) return formatOpeningHours(site, hours).join('; ');
  const open = new Set(hours.weekly.flatMap(({ days }) => days));
  // Midnight is the end of a day, and comes last.
  const order = (end: string) => (end === '00:00' ? '24:00' : end);
  const ends = [...new Set(hours.weekly.map(({ to }) => to))].sort((a, b) =>
    order(a).localeCompare(order(b)),
  );
  return site.t('hours.short', {
    days: formatDaysShort(
      site,
      weekdays.filter((day) => open.has(day)),
    ),
    from: formatHour(site, first.from),
    to: formatList(
      ends.map((end) => formatHour(site, end)),
      site.languageTag,
      'disjunction',
    ),
  });
}

/** The days of a week as "Mon–Fri". */
function formatDaysShort(site: Site, days: Weekday[]): string {
  const format = new Intl.DateTimeFormat(site.languageTag, { weekday: 'short', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  const names = days.map((day) => format.format(Date.UTC(2024, 0, 1 + weekdays.indexOf(day))));
  return isConsecutive(days) ? `${names[0]}–${names.at(-1)}` : names.join(', ');
}

function formatHour(site: Site, time: string): string {
  if (time === '00:00') return site.t('hours.midnight');
  return formatTime(time, site.languageTag).replace(':00', '').replace(/\s/, '');
}

function formatWeekdays(site: Site, days: Weekday[]): string {
  const names = days.map((day) => site.t(`day.${day}`));
  return isConsecutive(days)
    ? site.t('hours.range', { first: names[0] ?? '', last: names.at(-1) ?? '' })
    : names.join(', ');
}

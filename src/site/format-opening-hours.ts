import { formatTime } from '../facts/dates.ts';
import { type Hours, isConsecutive, type Weekday } from '../facts/hours.ts';
import type { Site } from './site.ts';

/** Formats opening hours, a line for each period. */
export function formatOpeningHours(site: Site, hours: Hours): string[] {
  if ('always' in hours) return [site.t('hours.always')];
  if ('notPublished' in hours) return [site.t('hours.not-published')];
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

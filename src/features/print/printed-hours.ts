import { formatTime } from '../../facts/dates.ts';
import { type Hours, isConsecutive, type Weekday, weekdays } from '../../facts/hours.ts';
import type { Site } from '../../site/site.ts';

/** A week that began on a Monday. */
const someMonday = Date.UTC(2024, 0, 1);
const dayLength = 24 * 60 * 60 * 1000;

/** Formats opening hours for one line of paper, like "Mon–Fri 9am–5pm. Closed on bank holidays". */
export function printedHours(site: Site, hours: Hours): string {
  if ('always' in hours) return site.t('hours.always');
  if ('notPublished' in hours) return site.t('hours.not-published');
  const { weekly, bankHolidays } = hours;
  const periods = weekly.map(
    ({ days, from, to }) => `${shortDays(site, days)} ${shortTime(site, from)}–${shortTime(site, to)}`,
  );
  const holidays = bankHolidays === 'open' ? [] : [site.t(`hours.bank-holidays-${bankHolidays}`)];
  return [periods.join('; '), ...holidays].join('. ');
}

function shortDays({ languageTag }: Site, days: Weekday[]): string {
  const format = new Intl.DateTimeFormat(languageTag, { weekday: 'short', timeZone: 'UTC' });
  const names = days.map((day) => format.format(someMonday + weekdays.indexOf(day) * dayLength));
  return isConsecutive(days) ? `${names[0]}–${names.at(-1)}` : names.join(', ');
}

function shortTime(site: Site, time: string): string {
  if (time === '00:00') return site.t('hours.midnight');
  return formatTime(time, site.languageTag).replace(':00', '').replace(/\s/, '');
}

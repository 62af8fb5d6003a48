import { timeInWords } from '../calendar/date.ts';
import { type Hours, isRow, type Weekday } from '../facts/hours.ts';
import type { Site } from './site.ts';

/** Opening hours as people say them, a line for each stretch of time. */
export function hoursInWords(site: Site, hours: Hours): string[] {
  if ('always' in hours) return [site.say('hours.always')];
  if ('notPublished' in hours) return [site.say('hours.not-published')];
  const { weekly, bankHolidays } = hours;
  return [
    ...weekly.map(({ days, from, to }) =>
      site.say('hours.stretch', {
        days: daysInWords(site, days),
        from: hourInWords(site, from),
        to: hourInWords(site, to),
      }),
    ),
    ...(bankHolidays === 'open' ? [] : [site.say(`hours.bank-holidays-${bankHolidays}`)]),
  ];
}

function hourInWords(site: Site, time: string): string {
  if (time === '00:00') return site.say('hours.midnight');
  return timeInWords(time, site.languageTag).replace(':00', '').replace(/\s/, '');
}

function daysInWords(site: Site, days: Weekday[]): string {
  const names = days.map((day) => site.say(`day.${day}`));
  return isRow(days)
    ? site.say('hours.range', { first: names[0] ?? '', last: names.at(-1) ?? '' })
    : names.join(', ');
}

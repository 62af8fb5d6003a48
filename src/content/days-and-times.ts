import { isIsoDate } from '../facts/dates.ts';

const hour = String.raw`(?:[01]?\d|2[0-4])`;
const year = String.raw`(?:19|20)\d\d`;
const dash = ' ?[-–—] ?';
const time = String.raw`${hour}[.:][0-5]\d(?::[0-5]\d)?`;
/** Times without a point are times in a span alone. */
const compactTime = String.raw`(?:[01]\d|2[0-4])[0-5]\d`;
const times = String.raw`(?:${time}(?:${dash}${time})?|${compactTime}${dash}${compactTime}|${hour}${dash}${hour}|24\/7)`;
const dayWith = (separator: string) => String.raw`\d{1,2}${separator}\d{1,2}${separator}(?:${year}|\d\d)`;
const day = String.raw`(?:${year}-\d\d-\d\d|${dayWith('[.]')}|${dayWith('/')}|${dayWith('-')})`;
const days = String.raw`(?:${day}(?:${dash}${day})?|${year}(?:(?:${dash}|\/)(?:${year}|\d\d))?)`;
const daysOrTimes = new RegExp(`^(?:(?<days>${days})(?: ${times})?|${times})$`, 'u');
const onlyDays = new RegExp(`^(?<days>${days})$`, 'u');
/** Between the items of a list, each of which is looked at alone: a list of any length takes work that grows with it. */
const listSeparator = / ?[,;&+|()][ ,;&+|()/]*| \/ /;
const wholeDay = /\d{4}-\d\d-\d\d|(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d\d)(?!\d)/g;

/** Whether digits, with what is between them, are days, spans of years and times only, each day one that exists. */
export function areDaysAndTimes(run: string): boolean {
  const items = itemsOf(run);
  return items.length > 0 && items.every((item) => matchesRealDays(item, daysOrTimes));
}

/** Returns digits without the days of a list. */
export function withoutDays(run: string): string {
  return itemsOf(run)
    .filter((item) => !matchesRealDays(item, onlyDays))
    .join(', ');
}

function itemsOf(run: string): string[] {
  return run.split(listSeparator).filter((item) => item.trim() !== '');
}

/** Whether digits at the end of a text are a time of day: after "at", or before the second time of a span. */
export function isTimeOfDay(before: string, digits: string, after: string): boolean {
  if (!new RegExp(`^(?:${compactTime}|${time})$`).test(digits)) return false;
  return (
    /\bat $/i.test(before) ||
    new RegExp(`^ ?(?:[-–—]|to|until|till|i) ?(?:${compactTime}|${time})`).test(after)
  );
}

function matchesRealDays(item: string, pattern: RegExp): boolean {
  const match = pattern.exec(item);
  if (!match) return false;
  return [...(match.groups?.['days'] ?? '').matchAll(wholeDay)].every(
    ([found, date = '', month = '', inYear = '']) =>
      isIsoDate(
        date ? `${inYear.padStart(4, '20')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : found,
      ),
  );
}

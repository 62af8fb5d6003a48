/** The words for a key of content/messages, without the part that all of them begin with, and with its {blanks} filled. */
export type Translate = (key: string, blanks?: Record<string, string | number>) => string;

/** How the words of one language are used in a file or on paper. */
export interface Localization {
  say: Translate;
  /** BCP 47, like "en-GB". */
  language: string;
  /** A title that gives nothing away. */
  title: string;
}

/** Formats a day like "2026-11-21"; empty for none. */
export function formatDay(date: string, language: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return '';
  const format = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  } as const;
  return new Intl.DateTimeFormat(language, format).format(time);
}

/** A size in bytes as people say it. */
export function formatByteSize(bytes: number, language: string): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const count = bytes / (unit === 'kilobyte' ? 1000 : 1_000_000);
  const format = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, format).format(count);
}

/** Formats a date and time in the device's time zone. */
export function formatTimestamp(iso: string, language: string): string {
  const format = { dateStyle: 'long', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(language, format).format(Date.parse(iso));
}

/** Returns the message for a key of content/messages, with its {blanks} filled. */
export type Translate = (key: string, blanks?: Record<string, string | number>) => string;

/** The messages and locale of one language, for a file or a printable. */
export interface Localization {
  say: Translate;
  /** BCP 47, like "en-GB". */
  language: string;
  /** The neutral title. */
  title: string;
}

/** Formats an ISO date. Returns an empty text for an invalid one. */
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

/** Formats a size in bytes. */
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

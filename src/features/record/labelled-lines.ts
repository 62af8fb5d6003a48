import { formatByteSize, formatDay, formatTimestamp, type Localization } from './localization.ts';
import { type Account, accountFields, type Entry, entryFields, type Picture } from './notes.ts';

/** A label and the text under it. */
export type LabelledLine = [label: string, text: string];

/** The longest heading that is taken from the text of an entry, in characters. */
export const maxHeadingLength = 50;

/** Returns the heading of an entry: its day and time, or else the start of its text. */
export function entryHeading(entry: Entry, { say, language }: Localization): string {
  const when = [formatDay(entry.date, language), entry.time.trim()].filter(Boolean).join(', ');
  const text = (entry.what || entry.words || entry.where).trim();
  // By characters: half of an emoji is shown as a question mark, or ends the file as text.
  const characters = [...text];
  const excerpt =
    characters.length > maxHeadingLength ? `${characters.slice(0, maxHeadingLength).join('')}…` : text;
  return when || excerpt || say('entry.no-date');
}

/** Returns the filled fields of an entry other than its day and time, in order. */
export function entryLines(entry: Entry, { say }: Localization): LabelledLine[] {
  return entryFields
    .filter((field) => field !== 'date' && field !== 'time' && entry[field].trim() !== '')
    .map((field) => [say(`entry.${field}`), entry[field].trim()]);
}

/** Returns the details of a picture, by which its integrity can be verified later. */
export function pictureLines(
  { size, changed, sha256 }: Picture,
  { say, language }: Localization,
): LabelledLine[] {
  return [
    [say('picture.size'), formatByteSize(size, language)],
    [say('picture.changed'), formatTimestamp(changed, language)],
    [say('picture.hash', { method: 'SHA-256' }), sha256],
  ];
}

/** Returns the account in reading order: the pattern always comes first, and empty fields are omitted. */
export function accountLines(account: Account, { say }: Localization): string[] {
  const filled = accountFields.filter((field) => account[field].trim() !== '');
  return [
    say('account.opening'),
    ...filled.map((field) => `${say(`account.${field}`)}: ${account[field].trim()}`),
  ];
}

/** Words per minute of reading aloud at dictation speed. */
const wordsPerMinute = 130;

/** Returns the time to read these lines aloud, in whole minutes, at least one. */
export function readingTime(lines: string[]): number {
  const words = lines.join(' ').split(/\s+/).length;
  return Math.max(1, Math.round(words / wordsPerMinute));
}

import { formatByteSize, formatDay, formatTimestamp, type Localization } from './localization.ts';
import { type Account, accountFields, type Entry, entryFields, type Picture } from './notes.ts';

/** A label and what a person wrote under it. */
export type LabelledLine = [label: string, text: string];

/** The longest heading that is made from the words of an entry, in letters. */
const maxHeadingLength = 50;

/** What an entry is called in lists: its day and time, or else its first words. */
export function entryHeading(entry: Entry, { say, language }: Localization): string {
  const when = [formatDay(entry.date, language), entry.time.trim()].filter(Boolean).join(', ');
  const words = (entry.what || entry.words || entry.where).trim();
  const first = words.length > maxHeadingLength ? `${words.slice(0, maxHeadingLength)}…` : words;
  return when || first || say('entry.no-date');
}

/** What is written in an entry beside its day and time, in order. */
export function entryLines(entry: Entry, { say }: Localization): LabelledLine[] {
  return entryFields
    .filter((field) => field !== 'date' && field !== 'time' && entry[field].trim() !== '')
    .map((field) => [say(`entry.${field}`), entry[field].trim()]);
}

/** What is listed of a picture, so that its integrity can be checked later. */
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

/** The account in reading order: the pattern always comes first, and empty fields are omitted. */
export function accountLines(account: Account, { say }: Localization): string[] {
  const filled = accountFields.filter((field) => account[field].trim() !== '');
  return [
    say('account.opening'),
    ...filled.map((field) => `${say(`account.${field}`)}: ${account[field].trim()}`),
  ];
}

/** Words per minute of reading aloud at dictation speed. */
const wordsPerMinute = 130;

/** How long it takes to read this aloud, in whole minutes, at least one. */
export function readingTime(lines: string[]): number {
  const words = lines.join(' ').split(/\s+/).length;
  return Math.max(1, Math.round(words / wordsPerMinute));
}

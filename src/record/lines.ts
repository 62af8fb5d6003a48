import { type Account, accountFields, type Entry, entryFields, type Picture } from './record.ts';
import { dayInWords, momentInWords, sizeInWords, type Wording } from './words.ts';

/** A label and what a person wrote under it. */
export type Line = [label: string, text: string];

/** The longest heading that is made from the words of an entry, in letters. */
const longest = 50;

/** What an entry is called in lists: its day and time, or else its first words. */
export function headingOf(entry: Entry, { say, language }: Wording): string {
  const when = [dayInWords(entry.date, language), entry.time.trim()].filter(Boolean).join(', ');
  const words = (entry.what || entry.words || entry.where).trim();
  const first = words.length > longest ? `${words.slice(0, longest)}…` : words;
  return when || first || say('entry.no-date');
}

/** What is written in an entry beside its day and time, in order. */
export function linesOf(entry: Entry, { say }: Wording): Line[] {
  return entryFields
    .filter((field) => field !== 'date' && field !== 'time' && entry[field].trim() !== '')
    .map((field) => [say(`entry.${field}`), entry[field].trim()]);
}

/** What is listed of a picture, so that somebody can see later that it is still the same. */
export function linesOfPicture({ size, changed, sha256 }: Picture, { say, language }: Wording): Line[] {
  return [
    [say('picture.size'), sizeInWords(size, language)],
    [say('picture.changed'), momentInWords(changed, language)],
    [say('picture.hash', { method: 'SHA-256' }), sha256],
  ];
}

/** The account as it is read aloud: it always begins with the pattern, and leaves out what nobody filled in. */
export function readingOf(account: Account, { say }: Wording): string[] {
  const filled = accountFields.filter((field) => account[field].trim() !== '');
  return [
    say('account.opening'),
    ...filled.map((field) => `${say(`account.${field}`)}: ${account[field].trim()}`),
  ];
}

/** A reader says about so many words in a minute when they read aloud to somebody who writes. */
const wordsInMinute = 130;

/** How long it takes to read this aloud, in whole minutes, at least one. */
export function minutesToRead(lines: string[]): number {
  const words = lines.join(' ').split(/\s+/).length;
  return Math.max(1, Math.round(words / wordsInMinute));
}

import { headingOf, linesOf, linesOfPicture, readingOf } from './lines.ts';
import { type Account, isEmpty, type Notes } from './record.ts';
import type { Wording } from './words.ts';

/** The record as plain text, to paste somewhere. */
export function notesAsText({ entries, pictures, account }: Notes, wording: Wording): string {
  const block = (heading: string, lines: string[][]) =>
    [heading, ...lines.map(([label, text]) => `${label}: ${text}`)].join('\n');
  return [
    ...(isEmpty(account) ? [] : [accountAsText(account, wording)]),
    ...entries.map((entry) => block(headingOf(entry, wording), linesOf(entry, wording))),
    ...pictures.map((picture) => block(picture.name, linesOfPicture(picture, wording))),
  ].join('\n\n');
}

/** The account as plain text. */
export function accountAsText(account: Account, wording: Wording): string {
  return readingOf(account, wording).join('\n');
}

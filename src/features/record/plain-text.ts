import { accountLines, entryHeading, entryLines, pictureLines } from './labelled-lines.ts';
import type { Localization } from './localization.ts';
import { type Account, isEmpty, type Notes } from './notes.ts';

/** Formats the record as plain text. */
export function notesAsText({ entries, pictures, account }: Notes, wording: Localization): string {
  const block = (heading: string, lines: string[][]) =>
    [heading, ...lines.map(([label, text]) => `${label}: ${text}`)].join('\n');
  return [
    ...(isEmpty(account) ? [] : [accountAsText(account, wording)]),
    ...entries.map((entry) => block(entryHeading(entry, wording), entryLines(entry, wording))),
    ...pictures.map((picture) => block(picture.name, pictureLines(picture, wording))),
  ].join('\n\n');
}

/** Formats the account as plain text. */
export function accountAsText(account: Account, wording: Localization): string {
  return accountLines(account, wording).join('\n');
}

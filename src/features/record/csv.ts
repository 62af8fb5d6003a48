import type { Translate } from './localization.ts';
import { type Entry, entryFields } from './notes.ts';

/** Tells a spreadsheet that the text is UTF-8. */
const byteOrderMark = '\uFEFF';

/** The names of the columns of a record, in order. */
export function csvHeader(say: Translate): string[] {
  return entryFields.map((field) => say(`entry.${field}`));
}

/** Rows as a sheet for spreadsheets (RFC 4180). */
export function asCsv(rows: string[][]): string {
  return byteOrderMark + rows.map((row) => `${row.map(escapeCell).join(',')}\r\n`).join('');
}

/** The record as a sheet: a row for each thing that happened, under the names of the columns. */
export function entriesAsCsv(entries: Entry[], say: Translate): string {
  return asCsv([csvHeader(say), ...entries.map((entry) => entryFields.map((field) => entry[field]))]);
}

function escapeCell(text: string): string {
  // A spreadsheet would take these for a formula, and somebody else may have written the words: WEBSERVICE sends them away.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

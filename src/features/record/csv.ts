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

/** What makes a spreadsheet read a cell as a formula, full-width forms too (OWASP, "CSV Injection"; ASVS 5.0, 1.2.10). */
const formulaStart = /^[=+\-@＝＋－＠\t\r\n\0]/;

function escapeCell(text: string): string {
  // Somebody else may have written the words, and WEBSERVICE would send the record away.
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

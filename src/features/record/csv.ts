import type { Translate } from './localization.ts';
import { type Entry, entryFields } from './notes.ts';

/** Marks the text as UTF-8 for spreadsheets. */
const byteOrderMark = '\uFEFF';

/** Returns the column names of a record, in order. */
export function csvHeader(say: Translate): string[] {
  return entryFields.map((field) => say(`entry.${field}`));
}

/** Formats rows as CSV (RFC 4180). */
export function asCsv(rows: string[][]): string {
  return byteOrderMark + rows.map((row) => `${row.map(escapeCell).join(',')}\r\n`).join('');
}

/** Formats the record as CSV: a header row, and a row for each entry. */
export function entriesAsCsv(entries: Entry[], say: Translate): string {
  return asCsv([csvHeader(say), ...entries.map((entry) => entryFields.map((field) => entry[field]))]);
}

/** Matches what a spreadsheet reads as a formula, full-width forms too (OWASP, "CSV Injection"; ASVS 5.0, 1.2.10). */
const formulaStart = /^[=+\-@＝＋－＠\t\r\n\0]/;
/**
 * Matches what a spreadsheet reads as a number and would show otherwise than it was typed: without the first zero, rounded after
 * 15 digits, or as a power of ten.
 */
const changedNumber = /^\s*(?:0\d+|\d{16,}|\d+(?:\.\d+)?e[+-]?\d+)\s*$/i;
/** Matches what a spreadsheet reads as a day of this year, like 1/2. An ISO date keeps its meaning. */
const changedDate = /^\s*\d{1,4}\s*[/-]\s*\d{1,4}(?:\s*[/-]\s*\d{1,4})?\s*$/;
const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** Matches the same with the name of a month, like 3 June or MAR3: a spreadsheet makes it a day of the year in which it is opened. */
const changedMonth = new RegExp(
  `^\\s*(?:\\d{1,4}[\\s/.-]*${month}(?:[\\s/.,-]*\\d{1,4})?|${month}[\\s/.-]*\\d{1,4}(?:[\\s/.,-]+\\d{1,4})?)\\s*$`,
  'i',
);

function escapeCell(text: string): string {
  const isChangedDate = (changedDate.test(text) && !isoDate.test(text)) || changedMonth.test(text);
  const isChanged = isChangedDate || changedNumber.test(text);
  // Another person may have written the text, and WEBSERVICE would send the record away.
  const safe = isChanged || formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

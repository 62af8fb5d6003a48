import { CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReadTranslation } from './read-translation.ts';
import type { WorkItem } from './work-units.ts';

const columns = ['name', 'state', 'english', 'translation', 'earlier', 'where'] as const;
/** Marks the file as UTF-8 for spreadsheets. */
const byteOrderMark = '\uFEFF';

/** Writes items as CSV (RFC 4180), a line for each text. */
export function toCsv(items: readonly WorkItem[]): string {
  const lines = items.flatMap(({ state, units }) =>
    units.map(({ name, english, translation = '', earlier = '', where = '' }) => [
      name,
      state,
      english,
      translation,
      earlier,
      where,
    ]),
  );
  return `${byteOrderMark}${[columns, ...lines].map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`;
}

function quote(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** Reads the translations of a CSV file. A line without a translation is left out. Never throws. */
export function fromCsv(file: string, text: string): { read: ReadTranslation[]; diagnostics: Diagnostic[] } {
  const { records, diagnostics } = parseRecords(file, text);
  const [head, ...lines] = records;
  const at = columns.map(
    (name) => head?.record.findIndex((value) => value.trim().toLowerCase() === name) ?? -1,
  );
  const [name = -1, state = -1, english = -1, translation = -1] = at;
  if (diagnostics.length === 0 && [name, english, translation].includes(-1))
    diagnostics.push({
      file,
      line: 1,
      column: 1,
      message:
        'the first line does not name the columns "name", "english" and "translation", separated by commas',
      fix: 'the first line that `npm run translate` exported; in a spreadsheet, save as CSV with commas in UTF-8',
    });
  return {
    read: lines.flatMap(({ record }, index) => {
      const translated = record[translation];
      // The parser tells where a record ends; it begins on the line after the one before it.
      const line = ([head, ...lines][index]?.info.lines ?? 0) + 1;
      if (!translated?.trim()) return [];
      const isChecked = record[state]?.trim().toLowerCase() === 'checked';
      const source = { name: record[name] ?? '', english: record[english] ?? '' };
      return [{ ...source, translation: translated, isChecked, line }];
    }),
    diagnostics,
  };
}

interface CsvRecord {
  record: string[];
  /** `lines`: the line on which it ends, from 1. */
  info: { lines: number };
}

function parseRecords(file: string, text: string): { records: CsvRecord[]; diagnostics: Diagnostic[] } {
  try {
    // Spreadsheets write line breaks within a value as they like.
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    return {
      records: parse(text.replaceAll(/\r\n?/g, '\n'), options) as unknown as CsvRecord[],
      diagnostics: [],
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      records: [],
      diagnostics: [
        {
          file,
          line: Number(error['lines'] ?? 1),
          column: 1,
          message: 'a quotation mark is not closed, or stands within a value',
          fix: 'each value between two quotation marks, with "" for a quotation mark in it',
        },
      ],
    };
  }
}

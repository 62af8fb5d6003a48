import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { faultDiagnostic } from '../files/file-fault.ts';
import { readTextFile } from '../files/text-file.ts';
import { fromCsv, toCsv } from './csv.ts';
import { maxExchangeBytes } from './limits.ts';
import type { ReadTranslation } from './read-translation.ts';
import { fromXliff } from './read-xliff.ts';
import type { WorkItem } from './work-units.ts';
import { toXliff } from './write-xliff.ts';

/** The formats by the extension of a file. */
const formats: Record<string, 'xliff' | 'csv'> = { '.xlf': 'xliff', '.xliff': 'xliff', '.csv': 'csv' };

/** Returns the problem of a file whose name tells no format; empty for one of ours. */
export function checkExchangeName(file: string): Diagnostic[] {
  return formatOf(file)
    ? []
    : [{ file, message: 'its name does not tell what it is', fix: 'a name that ends with .xlf or .csv' }];
}

/** Returns the text of a file for translators, in the format that its name tells. */
export function writeExchange(file: string, items: readonly WorkItem[], language: string): string {
  return formatOf(file) === 'csv' ? toCsv(items) : toXliff(items, { source: 'en-GB', target: language });
}

/** Reads a file that came back from a translator. Never throws. */
export function readExchange(file: string): { read: ReadTranslation[]; diagnostics: Diagnostic[] } {
  const { text, fault } = readTextFile(file, {
    maxBytes: maxExchangeBytes,
    smaller: 'fewer texts in one file',
  });
  if (text === undefined) return { read: [], diagnostics: [faultDiagnostic(file, fault)] };
  return formatOf(file) === 'csv' ? fromCsv(file, text) : fromXliff(file, text);
}

function formatOf(file: string): 'xliff' | 'csv' | undefined {
  return formats[path.extname(file).toLowerCase()];
}

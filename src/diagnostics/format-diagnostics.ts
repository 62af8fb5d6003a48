import { type Diagnostic, isError } from './diagnostic.ts';

/**
 * Formats diagnostics for a terminal, sorted by file and position, without duplicates, with a summary line.
 * Editors and terminals turn the `file:line:column` form into a link.
 */
export function formatDiagnostics(problems: Diagnostic[]): string {
  const blocks = [...new Set(sortDiagnostics(problems).map(formatDiagnostic))];
  return [...blocks, summary(problems)].join('\n');
}

function formatDiagnostic(problem: Diagnostic): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined);
  const label = isError(problem) ? 'Wrong' : 'Warning';
  const [at, message, fix] = [place.join(':'), problem.message, problem.fix].map(escapeNonPrintable);
  return `${at}\n  ${label}: ${message}.\n  Write: ${fix}.\n`;
}

/** Control, bidirectional formatting and zero-width characters, and lone surrogates. */
const nonPrintable = /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;
const maxLength = 2000;

/** Escapes characters that would control the terminal: messages quote untrusted input. */
function escapeNonPrintable(words: string): string {
  const shown = words.replaceAll(nonPrintable, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
  return shown.length > maxLength ? `${shown.slice(0, maxLength)}…` : shown;
}

function sortDiagnostics(problems: Diagnostic[]): Diagnostic[] {
  return [...problems].sort(
    (a, b) =>
      a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

function summary(problems: Diagnostic[]): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  return `${pluralize(errors, 'problem')}, ${pluralize(warnings, 'warning')}.`;
}

function pluralize(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

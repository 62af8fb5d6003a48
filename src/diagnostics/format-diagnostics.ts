import { type Diagnostic, isError } from './diagnostic.ts';

/**
 * All problems as text for a terminal: by file, then by place, each once. Ends with a line that counts them.
 * The `file:line:column` form is one that editors and terminals turn into a link.
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

/** Signs that nobody sees, or that a terminal obeys: control, direction, zero width, halves of letters. */
const nonPrintable = /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;
const maxLength = 2000;

/** Words of a problem quote what somebody else wrote: it is shown, and never does anything. */
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

import path from 'node:path';
import { invocationCwd } from '../runtime/workspace.ts';
import { type Diagnostic, isError } from './diagnostic.ts';
import { maxMessageLength } from './limits.ts';

/**
 * Formats diagnostics for a terminal, sorted by file and position, without duplicates, with a summary line.
 * Editors and terminals turn the `file:line:column` form into a link.
 */
export function formatDiagnostics(diagnostics: Diagnostic[]): string {
  const blocks = [...new Set(sortDiagnostics(diagnostics).map(formatDiagnostic))];
  return [...blocks, summary(diagnostics)].join('\n');
}

function formatDiagnostic(diagnostic: Diagnostic): string {
  const place = [displayPath(diagnostic.file), diagnostic.line, diagnostic.column].filter(
    (part) => part !== undefined,
  );
  const label = isError(diagnostic) ? 'Wrong' : 'Warning';
  const [at, message, fix] = [place.join(':'), diagnostic.message, diagnostic.fix].map(escapeNonPrintable);
  return `${at}\n  ${label}: ${message}.\n  Write: ${fix}.\n`;
}

/** Shortens an absolute path to the folder where the user is; editors and terminals then open it as well. */
export function displayPath(file: string): string {
  if (!path.isAbsolute(file)) return file;
  const short = path.relative(invocationCwd(), file);
  return short === '' || short.startsWith('..') || path.isAbsolute(short) ? file : short;
}

/** Control, bidirectional formatting and zero-width characters, and lone surrogates. */
const nonPrintable = /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** Escapes characters that would control the terminal: messages quote untrusted input. */
function escapeNonPrintable(words: string): string {
  const shown = words.replaceAll(
    nonPrintable,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
  return shown.length > maxMessageLength ? `${shown.slice(0, maxMessageLength)}…` : shown;
}

function sortDiagnostics(diagnostics: Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

function summary(diagnostics: Diagnostic[]): string {
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.length - errors;
  return `${pluralize(errors, 'problem')}, ${pluralize(warnings, 'warning')}.`;
}

function pluralize(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

import { isError, type Problem } from './problem.ts';

/**
 * All problems as text for a terminal: by file, then by place, each once. Ends with a line that counts them.
 * The `file:line:column` form is one that editors and terminals turn into a link.
 */
export function report(problems: Problem[]): string {
  const blocks = [...new Set(inOrder(problems).map(describe))];
  return [...blocks, summary(problems)].join('\n');
}

function describe(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined);
  const label = isError(problem) ? 'Wrong' : 'Warning';
  const [at, wrong, instead] = [place.join(':'), problem.wrong, problem.instead].map(printable);
  return `${at}\n  ${label}: ${wrong}.\n  Write: ${instead}.\n`;
}

/** Signs that nobody sees, or that a terminal obeys: control, direction, zero width, halves of letters. */
const unseen = /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;
const longest = 2000;

/** Words of a problem quote what somebody else wrote: it is shown, and never does anything. */
function printable(words: string): string {
  const shown = words.replaceAll(unseen, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
}

function inOrder(problems: Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

function summary(problems: Problem[]): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  return `${count(errors, 'problem')}, ${count(warnings, 'warning')}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/**
 * One thing that is wrong in something a person wrote: a page, a fact, a brand pack, a command line.
 * Every check answers with a list of these, never with an exception, so that all of them are shown at once.
 */
export interface Diagnostic {
  /** Path as the person knows it: relative to where the command was started, with forward slashes. */
  file: string;
  /** Counted from 1. Absent when the whole file is meant. */
  line?: number;
  /** Counted from 1. */
  column?: number;
  /** What is wrong, as a sentence without a full stop. */
  message: string;
  /** What to write instead, as an instruction without a full stop. */
  fix: string;
  /** A warning is shown and does not stop a build. Default: error. */
  level?: 'error' | 'warning';
}

/** What is wrong and what to write instead, before anything is known of the place. */
export type MessageAndFix = Pick<Diagnostic, 'message' | 'fix'>;

/** A place in a file, counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** True for a problem that must stop a build. */
export function isError(problem: Diagnostic): boolean {
  return problem.level !== 'warning';
}

/** The place of a thing, without the thing. */
export function pickPosition({ line, column }: Position): Position {
  return { line, column };
}

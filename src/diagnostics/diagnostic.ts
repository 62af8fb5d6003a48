/**
 * A problem in user input: a page, a fact, a brand pack, a command line. Checks return a list of diagnostics instead of throwing,
 * so that all problems are shown at once.
 */
export interface Diagnostic {
  /** Path relative to the working directory, with forward slashes. */
  file: string;
  /** 1-based. Absent when the diagnostic is about the whole file. */
  line?: number;
  /** 1-based. */
  column?: number;
  /** The problem, as a sentence without a full stop. */
  message: string;
  /** The fix, as a phrase that follows "Write: ", without a full stop. */
  fix: string;
  /** A warning does not stop the build. Default: error. */
  severity?: 'error' | 'warning';
}

/** A diagnostic without its position. */
export type MessageAndFix = Pick<Diagnostic, 'message' | 'fix'>;

/** A 1-based position in a file. */
export interface Position {
  line: number;
  column: number;
}

/** Whether a diagnostic stops the build. */
export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity !== 'warning';
}

/** Returns only the position of an object. */
export function pickPosition({ line, column }: Position): Position {
  return { line, column };
}

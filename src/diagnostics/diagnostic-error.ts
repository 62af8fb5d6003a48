import type { Diagnostic } from './diagnostic.ts';

/** A problem in user input that is found too late for a check: it ends the work on its pack, and is reported like any other. */
export class DiagnosticError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** Resolves to what `work` finds, or to the problem that ended it. Any other error is thrown on. */
export async function reportErrors(work: () => Promise<Diagnostic[]>): Promise<Diagnostic[]> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DiagnosticError) return [error.diagnostic];
    throw error;
  }
}

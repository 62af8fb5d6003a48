/** The phases of a build, in order. */
export const phases = ['read and check', 'render', 'search', 'finish', 'compress', 'verify'] as const;

/** Runs the work of a phase and returns its result. */
export type Tracer = <T>(phase: (typeof phases)[number], work: () => T) => T;

/** A tracer that measures nothing. */
export const noTrace: Tracer = (_, work) => work();

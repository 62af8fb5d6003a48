/** The conditions of `<When it="…">` on the accessibility statement of a pack. src/brand evaluates them. */
export const statementConditions = [
  'public-body',
  'own-will',
  'fully',
  'partly',
  'not-assessed',
  'problems',
  'no-problems',
  'burdens',
  'no-burdens',
  'problems-only',
  'burdens-only',
  'problems-and-burdens',
  'nobody-tested',
] as const;

/** The name of one condition. */
export type StatementCondition = (typeof statementConditions)[number];

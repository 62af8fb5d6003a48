import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { AcceptedMutant } from './mutation-score.ts';

/** The surviving mutants that are no fault of the tests. */
export function readAccepted(): AcceptedMutant[] {
  return parse(readFileSync('tests/mutation/accepted.yaml', 'utf8')) as AcceptedMutant[];
}

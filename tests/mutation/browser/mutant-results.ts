import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { BrowserMutant } from './browser-mutant.ts';

/** What became of a mutant. */
export interface MutantResult extends Pick<BrowserMutant, 'id' | 'kind' | 'feature'> {
  /** `accepted`: it survived, and `accepted.yaml` says why no test needs to notice it. */
  status: 'killed' | 'survived' | 'accepted';
  /** The title of the test that failed. */
  killedBy?: string;
}

/** The reasons for mutants that no test can or need notice, by their id. */
export function readAcceptedMutants(): Map<string, string> {
  const entries = parse(readFileSync(path.join(import.meta.dirname, 'accepted.yaml'), 'utf8')) as {
    mutant: string;
    reason: string;
  }[];
  return new Map(entries.map(({ mutant, reason }) => [mutant, reason]));
}

/** Reads the results of an earlier run; none where there is no file. */
export function readResults(file: string): Map<string, MutantResult> {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8')) as MutantResult[];
    return new Map(results.map((result) => [result.id, result]));
  } catch {
    return new Map();
  }
}

/** Writes results, those of earlier runs included. */
export function writeResults(file: string, results: ReadonlyMap<string, MutantResult>): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify([...results.values()], null, 1)}\n`);
}

/** The rows of a table: how many mutants of each feature were killed, survived or are accepted. */
export function summariseResults(results: Iterable<MutantResult>): string[][] {
  const all = [...results];
  const features = [...new Set(all.map(({ feature }) => feature))].sort();
  const statuses = ['killed', 'survived', 'accepted'] as const;
  const count = (feature: string, status: string) =>
    String(all.filter((each) => each.feature === feature && each.status === status).length);
  return [
    ['feature', ...statuses],
    ...features.map((feature) => [feature, ...statuses.map((status) => count(feature, status))]),
  ];
}

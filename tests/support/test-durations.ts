import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Seconds by test file, from earlier runs. */
export type Durations = Record<string, number>;

const cacheFile = '.waymark/test-durations.json';

/** The durations of the last run of each file; empty in a fresh clone. */
export function readDurations(): Durations {
  return existsSync(cacheFile) ? (JSON.parse(readFileSync(cacheFile, 'utf8')) as Durations) : {};
}

/** Keeps durations for the next run, beside those of files that did not run. */
export function writeDurations(durations: Durations): void {
  mkdirSync(path.dirname(cacheFile), { recursive: true });
  writeFileSync(cacheFile, JSON.stringify({ ...readDurations(), ...durations }, undefined, 1));
}

/** The longest files first, so that no core waits for a long one at the end; unknown ones keep their order behind them. */
export function longestFirst(files: readonly string[], durations: Durations): string[] {
  return files.toSorted((a, b) => (durations[b] ?? 0) - (durations[a] ?? 0));
}

/**
 * A line on how far a run is, like "Files: 12 of 190, about 7 minutes left". The time left follows from the time so far and from
 * how the files that are done compare with the rest: by their earlier durations, or by their number where those are unknown.
 */
export function formatProgress(
  { done, waiting }: { done: readonly string[]; waiting: readonly string[] },
  durations: Durations,
  elapsedSeconds: number,
): string {
  const known = Object.values(durations);
  const typical =
    known.length === 0 ? 1 : known.reduce((total, seconds) => total + seconds, 0) / known.length;
  const sum = (files: readonly string[]) =>
    files.reduce((total, file) => total + (durations[file] ?? typical), 0);
  const files = `Files: ${done.length} of ${done.length + waiting.length}`;
  if (waiting.length === 0 || sum(done) === 0) return files;
  const minutes = Math.ceil((elapsedSeconds * sum(waiting)) / sum(done) / 60);
  return `${files}, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`;
}

import type { FileResult, MutantResult, MutationResult } from './run-stryker.ts';

/** A surviving mutant that is no fault of the tests, with the reason. */
export interface AcceptedMutant {
  file: string;
  /** The mutated code and its replacement on one line: `a < b → a <= b`. */
  mutant: string;
  reason: string;
}

/** What became of the mutants of one file or room. */
export interface Score {
  detected: number;
  undetected: number;
  accepted: number;
}

/** A mutant that no test notices. */
export interface Survivor {
  file: string;
  line: number;
  column: number;
  mutant: string;
  status: MutantResult['status'];
}

const maxCodeLength = 80;
const oneLine = (code: string) => {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > maxCodeLength ? `${line.slice(0, maxCodeLength)}…` : line;
};

/** The mutated code and its replacement on one line, which identifies the mutant in its file. */
export function describeMutant({ source }: Pick<FileResult, 'source'>, mutant: MutantResult): string {
  const lines = source.split('\n');
  const { start, end } = mutant.location;
  const text = lines.slice(start.line - 1, end.line);
  const last = text.length - 1;
  if (text[last] !== undefined) text[last] = text[last].slice(0, end.column - 1);
  if (text[0] !== undefined) text[0] = text[0].slice(start.column - 1);
  return `${oneLine(text.join('\n'))} → ${oneLine(mutant.replacement ?? '')}`;
}

/** The mutants that no test notices and that are not accepted, in the order of the files. */
export function survivorsOf(result: MutationResult, accepted: readonly AcceptedMutant[] = []): Survivor[] {
  return Object.entries(result).flatMap(([file, fileResult]) =>
    fileResult.mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map((mutant) => ({
        file,
        line: mutant.location.start.line,
        column: mutant.location.start.column,
        mutant: describeMutant(fileResult, mutant),
        status: mutant.status,
      }))
      .filter((survivor) => !accepted.some((entry) => isSameMutant(entry, survivor))),
  );
}

/** Accepted mutants that a test notices now, or that are gone: their entries must go too. */
export function unusedAcceptances(
  result: MutationResult,
  accepted: readonly AcceptedMutant[],
): AcceptedMutant[] {
  const survivors = survivorsOf(result);
  return accepted.filter(
    (entry) => entry.file in result && !survivors.some((survivor) => isSameMutant(entry, survivor)),
  );
}

function isSameMutant(entry: AcceptedMutant, { file, mutant }: Survivor): boolean {
  return entry.file === file && entry.mutant === mutant;
}

/** Counts the mutants of some files. Those that do not compile or run are not counted. */
export function scoreOf(result: MutationResult, accepted: readonly AcceptedMutant[] = []): Score {
  const all = survivorsOf(result).length;
  const undetected = survivorsOf(result, accepted).length;
  const detected = Object.values(result)
    .flatMap(({ mutants }) => mutants)
    .filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  return { detected, undetected, accepted: all - undetected };
}

/** Per cent of the mutants that tests notice, rounded down; accepted ones are left out. 100 where there is no mutant. */
export function percentDetected({ detected, undetected }: Pick<Score, 'detected' | 'undetected'>): number {
  return detected + undetected === 0 ? 100 : Math.floor((100 * detected) / (detected + undetected));
}

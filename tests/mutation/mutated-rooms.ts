import { globSync, readFileSync } from 'node:fs';

/** A room of src/ whose code is mutated. */
export interface MutatedRoom {
  name: string;
  /** Its files, relative to the project. */
  files: string[];
  /** Patterns of the unit tests that must notice. */
  tests: string[];
  /** The least score, in per cent. */
  threshold: number;
}

/** Least scores by room, which only rise, and the rooms that are tested by others' tests too. */
interface RoomsFile {
  thresholds: Record<string, number>;
  otherTests: Record<string, string[]>;
}

/** The file with the rooms and their least scores. */
export const roomsFile = 'tests/mutation/rooms.json';

/**
 * Scripts that only a browser runs have mutants of their own, because no unit test loads them: those files of `browser/` folders
 * that have no unit test of their name.
 */
function isBrowserOnly(file: string, unitTests: readonly string[]): boolean {
  if (!file.endsWith('.client.ts')) return false;
  const name = file.slice(file.lastIndexOf('/') + 1, -'.client.ts'.length);
  return !unitTests.some((test) => test.endsWith(`/${name}.test.ts`));
}

/** The rooms with a least score, in the order of the file. */
export function mutatedRooms(): MutatedRoom[] {
  const { thresholds, otherTests } = JSON.parse(readFileSync(roomsFile, 'utf8')) as RoomsFile;
  const unitTests = globSync('tests/unit/**/*.test.ts').map((file) => file.replaceAll('\\', '/'));
  return Object.entries(thresholds).map(([name, threshold]) => ({
    name,
    files: globSync(`src/${name}/**/*.ts`)
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !file.endsWith('.d.ts') && !isBrowserOnly(file, unitTests))
      .sort(),
    tests: [name, ...(otherTests[name] ?? [])].map((folder) => `tests/unit/${folder}/**/*.test.ts`),
    threshold,
  }));
}

import type { MutatedRoom } from './mutated-rooms.ts';
import {
  type AcceptedMutant,
  percentDetected,
  scoreOf,
  survivorsOf,
  unusedAcceptances,
} from './mutation-score.ts';
import { type MutationResult, runStryker } from './run-stryker.ts';

/** Mutates a room, or some of its files. `problems` is empty when its tests notice enough. */
export async function testRoom(
  room: MutatedRoom,
  accepted: readonly AcceptedMutant[],
  files = room.files,
): Promise<{ result: MutationResult; problems: string[] }> {
  const result = await runStryker(room.name, files, room.tests);
  return { result, problems: problemsOf(room, result, accepted) };
}

/** What is wrong with a result: a score below the least one of the room, and entries of accepted.yaml that are not needed. */
export function problemsOf(
  room: Pick<MutatedRoom, 'name' | 'threshold'>,
  result: MutationResult,
  accepted: readonly AcceptedMutant[],
): string[] {
  const percent = percentDetected(scoreOf(result, accepted));
  const unused = unusedAcceptances(result, accepted).map(
    ({ file, mutant }) => `tests/mutation/accepted.yaml: ${file} needs no entry for ${mutant}`,
  );
  if (percent >= room.threshold) return unused;
  const survivors = survivorsOf(result, accepted).map(
    ({ file, line, column, mutant }) =>
      `${file}:${line}:${column}\n  No unit test of the room notices: ${mutant}`,
  );
  return [...survivors, `${room.name}: the tests notice ${percent} %, not ${room.threshold} %`, ...unused];
}

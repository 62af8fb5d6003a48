import type { LineRange } from '../support/changed-lines.ts';
import type { MutatedRoom } from './mutated-rooms.ts';
import {
  type AcceptedMutant,
  percentDetected,
  scoreOf,
  survivorsOf,
  unusedAcceptances,
} from './mutation-score.ts';
import { type MutationResult, runStryker } from './run-stryker.ts';

/** Mutates a room, or some lines of it. `problems` is empty when its tests notice enough. */
export async function testRoom(
  room: MutatedRoom,
  accepted: readonly AcceptedMutant[],
  ranges?: readonly LineRange[],
): Promise<{ result: MutationResult; problems: string[] }> {
  if (!ranges) {
    const result = await runStryker(room, room.files);
    return { result, problems: [...problemsOf(room, result, accepted), ...unusedEntries(result, accepted)] };
  }
  const patterns = ranges.map(({ file, first, last }) => `${file}:${first}-${last}`);
  const changed = { ...room, name: `${room.name}-changed` };
  const result = await runStryker(changed, patterns, { incremental: false });
  return { result, problems: problemsOf(room, result, accepted) };
}

/** What is wrong with a result: what survives, when the score is below the least one of the room. */
export function problemsOf(
  room: Pick<MutatedRoom, 'name' | 'threshold'>,
  result: MutationResult,
  accepted: readonly AcceptedMutant[],
): string[] {
  const percent = percentDetected(scoreOf(result, accepted));
  if (percent >= room.threshold) return [];
  const survivors = survivorsOf(result, accepted).map(
    ({ file, line, column, mutant }) =>
      `${file}:${line}:${column}\n  No unit test of the room notices: ${mutant}`,
  );
  return [...survivors, `${room.name}: the tests notice ${percent} %, not ${room.threshold} %`];
}

function unusedEntries(result: MutationResult, accepted: readonly AcceptedMutant[]): string[] {
  return unusedAcceptances(result, accepted).map(
    ({ file, mutant }) => `tests/mutation/accepted.yaml: ${file} needs no entry for ${mutant}`,
  );
}

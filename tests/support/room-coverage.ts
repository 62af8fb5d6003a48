import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The part of node:test's coverage summary that is read here. */
export interface CoverageSummary {
  files: { path: string; totalLineCount: number; coveredLineCount: number }[];
}

/** The lines of one room of src/, and how many of them a test ran. */
export interface RoomCoverage {
  room: string;
  lines: number;
  covered: number;
  /** Files that no test loads; all their lines count as not covered. */
  unloadedFiles: string[];
}

/** A feature is a room of its own; a room otherwise is a folder of src/. */
function roomOf(file: string): string {
  const [, room = '', subfolder = ''] = file.split('/');
  return room === 'features' ? `${room}/${subfolder}` : room;
}

/** Sums the coverage of each room. `sources` are all its files, relative to the project; those that no test loads count too. */
export function coverageByRoom({ files }: CoverageSummary, sources: string[]): RoomCoverage[] {
  const byFile = new Map(
    files.map((file) => [path.relative('.', file.path).replaceAll(path.sep, '/'), file]),
  );
  const rooms = new Map<string, RoomCoverage>();
  for (const source of sources.map((file) => file.replaceAll(path.sep, '/'))) {
    const name = roomOf(source);
    const room = rooms.get(name) ?? { room: name, lines: 0, covered: 0, unloadedFiles: [] };
    rooms.set(name, room);
    const measured = byFile.get(source);
    room.lines += measured?.totalLineCount ?? readFileSync(source, 'utf8').split('\n').length;
    room.covered += measured?.coveredLineCount ?? 0;
    if (!measured) room.unloadedFiles.push(source);
  }
  return [...rooms.values()].sort((one, other) => one.room.localeCompare(other.room));
}

/** Per cent of the lines, rounded down, so that a threshold must be reached in full. */
export function percentOf({ lines, covered }: Pick<RoomCoverage, 'lines' | 'covered'>): number {
  return lines === 0 ? 100 : Math.floor((covered / lines) * 100);
}

/** A table of the rooms, ending with the total of src/. */
export function formatCoverage(rooms: RoomCoverage[]): string {
  const sum = (of: (room: RoomCoverage) => number) => rooms.reduce((total, room) => total + of(room), 0);
  const all = {
    room: 'all of src',
    lines: sum(({ lines }) => lines),
    covered: sum(({ covered }) => covered),
  };
  return [
    'Lines of src/**/*.ts that the unit tests run:',
    ...[...rooms, all].map(
      (room) => `${room.room.padEnd(24)} ${String(percentOf(room)).padStart(3)} %  of ${room.lines}`,
    ),
  ].join('\n');
}

/** The rooms below their threshold, and those without one. */
export function belowThreshold(rooms: RoomCoverage[], thresholds: Record<string, number>): string[] {
  return rooms.flatMap((room) => {
    const least = thresholds[room.room];
    if (least === undefined) return [`${room.room} has no threshold; it is covered to ${percentOf(room)} %`];
    return percentOf(room) < least ? [`${room.room} is covered to ${percentOf(room)} %, not ${least} %`] : [];
  });
}

/** Thresholds only rise: names those that are several points below the coverage. */
export function raisedThresholds(rooms: RoomCoverage[], thresholds: Record<string, number>): string[] {
  const slack = 5;
  return rooms
    .filter((room) => percentOf(room) > (thresholds[room.room] ?? 100) + slack)
    .map((room) => `${room.room} can have the threshold ${percentOf(room)}`);
}

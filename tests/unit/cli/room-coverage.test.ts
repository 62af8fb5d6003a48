import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { belowThreshold, coverageByRoom, percentOf, raisedThresholds } from '../../support/room-coverage.ts';

const measured = (file: string, totalLineCount: number, coveredLineCount: number) => ({
  path: path.resolve(file),
  totalLineCount,
  coveredLineCount,
});

test('files are summed by room, a feature is a room, and a file that no test loads is not covered', () => {
  const unloaded = 'src/cli/port.ts';
  const files = [
    measured('src/facts/dates.ts', 10, 9),
    measured('src/facts/phone.ts', 10, 10),
    measured('src/features/exit/browser/exit.client.ts', 4, 1),
  ];
  const rooms = coverageByRoom({ files }, [...files.map((file) => path.relative('.', file.path)), unloaded]);
  assert.deepEqual(
    rooms.map((room) => [room.room, percentOf(room)]),
    [
      ['cli', 0],
      ['facts', 95],
      ['features/exit', 25],
    ],
  );
  assert.deepEqual(rooms[0]?.unloadedFiles, [unloaded]);
});

test('a room fails one per cent below its threshold, or without one; five above it, a higher one is suggested', () => {
  const room = (covered: number) => [{ room: 'facts', lines: 100, covered, unloadedFiles: [] }];
  assert.deepEqual(belowThreshold(room(90), { facts: 90 }), []);
  assert.match(belowThreshold(room(89), { facts: 90 }).join(), /facts is covered to 89 %, not 90 %/);
  assert.match(belowThreshold(room(99), {}).join(), /facts has no threshold/);
  assert.deepEqual(raisedThresholds(room(95), { facts: 90 }), []);
  assert.match(raisedThresholds(room(96), { facts: 90 }).join(), /facts can have the threshold 96/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedLines, type LineRange, parseHunks } from '../support/changed-lines.ts';
import { readAccepted } from './accepted.ts';
import { mutatedRooms } from './mutated-rooms.ts';
import { testRoom } from './test-room.ts';

/** More changed lines than this take minutes; the weekly run has them all. */
const maxLines = 150;

test('the lines that a diff adds or changes are read, and those that it only removes are not', () => {
  const diff = [
    'diff --git a/src/a.ts b/src/a.ts',
    '--- a/src/a.ts',
    '+++ b/src/a.ts',
    '@@ -3 +3 @@ function one() {',
    '-old',
    '+new',
    '@@ -10,2 +9,0 @@',
    '-gone',
    '-gone',
    '--- a/src/b.ts',
    '+++ b/src/b.ts',
    '@@ -0,0 +1,4 @@',
  ].join('\n');
  assert.deepEqual(parseHunks(diff), [
    { file: 'src/a.ts', first: 3, last: 3 },
    { file: 'src/b.ts', first: 1, last: 4 },
  ]);
});

const changed = changedLines('src');
const lineCount = ({ first, last }: LineRange) => last - first + 1;

for (const room of mutatedRooms()) {
  const ranges = changed.filter(({ file }) => room.files.includes(file));
  const lines = ranges.reduce((total, range) => total + lineCount(range), 0);
  if (lines === 0) continue;
  const skip = lines > maxLines && `${lines} lines changed: npm run test:mutation -- ${room.name}`;
  test(`the unit tests of ${room.name} notice mutants of the ${lines} changed lines`, { skip }, async () => {
    const { problems } = await testRoom(room, readAccepted(), ranges);
    assert.deepEqual(problems, []);
  });
}

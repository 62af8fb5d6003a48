import { fail, parseArguments } from '../../src/cli/parse-arguments.ts';
import { readAccepted } from '../mutation/accepted.ts';
import { mutatedRooms } from '../mutation/mutated-rooms.ts';
import { percentDetected, scoreOf } from '../mutation/mutation-score.ts';
import { testRoom } from '../mutation/test-room.ts';

// npm run test:mutation [-- <room>…]: changes the code of a room, one small piece at a time, and runs the room's unit tests on
// each change. Fails when they notice fewer changes than the least score of the room says.
const { rest } = parseArguments({});
const rooms = mutatedRooms();
const unknown = rest.filter((name) => !rooms.some((room) => room.name === name));
if (unknown.length > 0)
  fail(
    `There is no room called ${unknown.join(', ')}. The rooms are: ${rooms.map(({ name }) => name).join(', ')}.`,
  );
const accepted = readAccepted();
const rows: string[] = [];
let failures = 0;
for (const room of rooms.filter(({ name }) => rest.length === 0 || rest.includes(name))) {
  const { result, problems } = await testRoom(room, accepted);
  const score = scoreOf(result, accepted);
  const percent = percentDetected(score);
  rows.push(
    [
      room.name.padEnd(24),
      `${String(percent).padStart(3)} %, at least ${room.threshold}`,
      `${score.detected} detected, ${score.undetected} not, ${score.accepted} accepted`,
    ].join('  '),
  );
  for (const problem of problems) console.log(problem);
  failures += problems.length;
}
console.log(rows.join('\n'));
process.exitCode = failures === 0 ? 0 : 1;

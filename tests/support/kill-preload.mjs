// Preloaded into a build (node --import) to kill it at an exact moment: right after it has created, written or renamed a path that
// matches KILL_AFTER. Nothing of the process runs afterwards, as in a power failure.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const pattern = new RegExp(process.env.KILL_AFTER);

function killAfter(result, ...paths) {
  if (paths.some((each) => typeof each === 'string' && pattern.test(each.replaceAll('\\', '/'))))
    process.kill(process.pid, 'SIGKILL');
  return result;
}

for (const name of ['linkSync', 'mkdirSync', 'mkdtempSync', 'renameSync', 'writeFileSync']) {
  const original = fs[name];
  fs[name] = (...words) => {
    const result = original(...words);
    return killAfter(result, words[0], words[1], result);
  };
}
const { writeFile } = fs.promises;
fs.promises.writeFile = async (...words) => killAfter(await writeFile(...words), words[0]);
syncBuiltinESMExports();

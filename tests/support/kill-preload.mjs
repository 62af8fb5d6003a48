// Preloaded into a build (node --import) to kill it at an exact moment: right after it has created, written or renamed the first
// path that matches KILL_AFTER. Nothing of the process runs afterwards, as in a power failure. Before that, COPY_AFTER copies dist at
// further moments, given as a JSON list of a pattern and the folder for the copy: what a kill would have left on the disk then.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const pattern = new RegExp(process.env.KILL_AFTER);
const moments = JSON.parse(process.env.COPY_AFTER ?? '[]').map(([text, folder]) => [
  new RegExp(text),
  folder,
]);

function interrupt(result, ...paths) {
  const names = paths.filter((each) => typeof each === 'string').map((each) => each.replaceAll('\\', '/'));
  const index = moments.findIndex(([moment]) => names.some((name) => moment.test(name)));
  // Taken out first: the copy itself writes paths that match.
  if (index >= 0) fs.cpSync('dist', moments.splice(index, 1)[0][1], { recursive: true });
  if (names.some((name) => pattern.test(name))) process.kill(process.pid, 'SIGKILL');
  return result;
}

for (const name of ['linkSync', 'mkdirSync', 'mkdtempSync', 'renameSync', 'writeFileSync']) {
  const original = fs[name];
  fs[name] = (...words) => {
    const result = original(...words);
    return interrupt(result, words[0], words[1], result);
  };
}
const { writeFile } = fs.promises;
fs.promises.writeFile = async (...words) => interrupt(await writeFile(...words), words[0]);
syncBuiltinESMExports();

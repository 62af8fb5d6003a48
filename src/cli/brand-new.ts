import { createInterface } from 'node:readline/promises';
import { packFrom, readExample, type Setting } from '../packs/new-pack.ts';
import { draftFolder, place, whyNotNew } from '../packs/pack-folder.ts';
import { type Ask, packAsked } from '../packs/questions.ts';
import { isError } from '../problems/problem.ts';
import { report } from '../problems/report.ts';
import { readSources } from '../sites/sources.ts';
import { argumentsOf, asTyped, onlyFolder, stop } from './arguments.ts';

// npm run brand:new -- <folder> [--from answers.yaml]: a whole new pack, from answers in a terminal or in a file.
const { flags, rest } = argumentsOf({ from: 'string' });
const folder = onlyFolder(rest, 'brand:new');
const taken = whyNotNew(folder);
if (taken) stop(report([taken]));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, giveUp);

const { content } = readSources([]);
const setting: Setting = { folder, draft: draftFolder(), example: readExample(), content };
const { from } = flags;
const problems =
  typeof from === 'string'
    ? packFrom(asTyped(from), setting)
    : await asking((ask) => packAsked(ask, setting));
if (!problems) giveUp();
if (problems.length > 0) console.error(report(problems));
if (problems.some(isError)) stop('Nothing was written.');
place(setting.draft, folder);
console.log(`
Wrote the pack ${folder}. Its logo and icon stand in until you put your own in their place.
What may be left out, and nobody asked for, stands in brand.yaml as examples behind a #. docs/branding.md explains each.
Next:
  npm run brand:check -- "${folder}"
  npm run brand:preview -- "${folder}"
  npm run build -- "${folder}"`);

function giveUp(): never {
  return stop('\nStopped. Nothing was written.');
}

/** Reads answers line by line, from a person or a pipe. Ctrl+C and the end of the input are the same: no more answers. */
async function asking<T>(use: (ask: Ask) => Promise<T>): Promise<T> {
  console.log('Press Enter to take what stands in [brackets]. Ctrl+C stops and leaves nothing behind.');
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY,
  });
  const lines = terminal[Symbol.asyncIterator]();
  const ask: Ask = async (question) => {
    const words = question.split('\n');
    terminal.setPrompt(words.pop() ?? '');
    console.log(words.join('\n'));
    terminal.prompt();
    const { value, done } = await lines.next();
    return done ? undefined : value;
  };
  try {
    return await use(ask);
  } finally {
    terminal.close();
  }
}

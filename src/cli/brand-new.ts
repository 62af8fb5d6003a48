import { createInterface } from 'node:readline/promises';
import { createPackFromFile, readExamplePack, type ScaffoldOptions } from '../brand/scaffold/create-pack.ts';
import { createTempFolder, moveIntoPlace, targetFolderError } from '../brand/scaffold/pack-folder.ts';
import { type Prompter, promptForBrand } from '../brand/scaffold/prompts.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { readInputs } from '../site/inputs.ts';
import { fail, parseArguments, requireFolder, resolvePath } from './parse-arguments.ts';

// npm run brand:new -- <folder> [--from answers.yaml]: creates a pack, from answers in a terminal or in a file.
const { flags, rest } = parseArguments({ from: 'string' });
const folder = requireFolder(rest, 'brand:new');
const targetError = targetFolderError(folder);
if (targetError) fail(formatDiagnostics([targetError]));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, abort);

const { content } = readInputs([]);
const options: ScaffoldOptions = {
  folder,
  tempFolder: createTempFolder(),
  example: readExamplePack(),
  content,
};
const { from } = flags;
const diagnostics =
  typeof from === 'string'
    ? createPackFromFile(resolvePath(from), options)
    : await withPrompter((ask) => promptForBrand(ask, options));
if (!diagnostics) abort();
if (diagnostics.length > 0) console.error(formatDiagnostics(diagnostics));
if (diagnostics.some(isError)) fail('Nothing was written.');
moveIntoPlace(options.tempFolder, folder);
console.log(`
Wrote the pack ${folder}. Its logo and icon stand in until you put your own in their place.
What may be left out, and nobody asked for, stands in brand.yaml as examples behind a #. docs/branding.md explains each.
Next:
  npm run brand:check -- "${folder}"
  npm run brand:preview -- "${folder}"
  npm run build -- "${folder}"`);

function abort(): never {
  return fail('\nStopped. Nothing was written.');
}

/** Reads answers line by line, from a terminal or a pipe. Ctrl+C and end of input both resolve to undefined. */
async function withPrompter<T>(use: (ask: Prompter) => Promise<T>): Promise<T> {
  console.log('Press Enter to take what stands in [brackets]. Ctrl+C stops and leaves nothing behind.');
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY,
  });
  const lines = terminal[Symbol.asyncIterator]();
  const ask: Prompter = async (question) => {
    const promptLines = question.split('\n');
    terminal.setPrompt(promptLines.pop() ?? '');
    console.log(promptLines.join('\n'));
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

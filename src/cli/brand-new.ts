import { packCommand } from '../brand/pack-command.ts';
import { createPackFromFile, readExamplePack, type ScaffoldOptions } from '../brand/scaffold/create-pack.ts';
import { KeptAnswers } from '../brand/scaffold/kept-answers.ts';
import { createTempFolder, moveIntoPlace, targetFolderError } from '../brand/scaffold/pack-folder.ts';
import { missingIgnoreLines, projectTemplates, writeProjectFiles } from '../brand/scaffold/project-files.ts';
import { promptForBrand } from '../brand/scaffold/prompts.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { docPath } from '../runtime/doc-path.ts';
import { isInstalledPackage } from '../runtime/installation.ts';
import { workspace } from '../runtime/workspace.ts';
import { readInputs } from '../site/inputs.ts';
import { requireNewFolder } from './pack-argument.ts';
import { fail, parseArguments, resolvePath } from './parse-arguments.ts';
import { abort, abortOnSignals, withPrompter } from './prompter.ts';

// npm run brand:new -- <folder> [--from answers.yaml]: creates a pack, from answers in a terminal or in a file.
const { flags, rest } = parseArguments({ from: 'string' });
const usage = isInstalledPackage ? 'npx waymark new <folder>' : 'npm run brand:new -- <folder>';
const folder = requireNewFolder(rest, usage);
const targetError = targetFolderError(folder);
if (targetError) fail(formatDiagnostics([targetError]));
const answers = new KeptAnswers(folder);
abortOnSignals(keptNote);

const introduction =
  'Press Enter to take the value in [brackets]. Ctrl+C stops, and your answers are kept for the next time.';
const { content } = readInputs([]);
const options: ScaffoldOptions = {
  folder,
  tempFolder: createTempFolder(),
  example: readExamplePack(),
  content,
  answers,
};
const { from } = flags;
const diagnostics =
  typeof from === 'string'
    ? createPackFromFile(resolvePath(from), options)
    : await withPrompter(introduction, (ask) => promptForBrand(ask, options));
if (!diagnostics) abort(keptNote());
if (diagnostics.length > 0) console.error(formatDiagnostics(diagnostics));
if (diagnostics.some(isError)) fail(`Nothing was written.${keptNote()}`);
if (isInstalledPackage) writeProjectFiles(options.tempFolder, folder, readExamplePack(options.tempFolder));
const kept = moveIntoPlace(options.tempFolder, folder);
answers.discard();
printKept();
console.log(`
Wrote the pack ${folder}. Replace its placeholder logo and icon by your own.
Optional fields are in brand.yaml as examples behind a #. ${docPath('branding.md')} explains each.
Next:
${nextCommands().join('\n')}`);

/** A publisher's new folder is a project of its own, whatever the folder is from which it was made. */
function nextCommands(): string[] {
  const project = isInstalledPackage ? folder : workspace;
  return ['brand:check', 'brand:preview', 'build'].map(
    (command) => `  ${packCommand(command, { folder }, project)}`,
  );
}

function keptNote(): string {
  return answers.exist ? ' Your answers are kept: run the command again, and press Enter to take each.' : '';
}

/** A new repository has a README and a .gitignore of its own, which the publisher completes. */
function printKept(): void {
  const theirs = kept.filter((name) => name in projectTemplates);
  if (theirs.length === 0) return;
  console.log(`\nYour own ${theirs.join(' and ')} stayed as before.`);
  const missing = missingIgnoreLines(folder);
  if (missing.length > 0) console.log(`Add these lines to .gitignore:\n  ${missing.join('\n  ')}`);
}

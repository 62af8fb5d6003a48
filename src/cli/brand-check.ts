import { allPackFolders } from '../brand/all-packs.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { checkAllPacks } from '../site/upgrade/check-all-packs.ts';
import { checkPackFolder } from '../site/upgrade/check-pack-folder.ts';
import { requireFolder } from './pack-argument.ts';
import { fail, parseArguments } from './parse-arguments.ts';

// npm run brand:check -- <folder>: lists every problem of a pack, the upgrade notes since its last check, and its sign-offs.
// --all: lists every problem of every pack, and what falls due next in each.
const { flags, rest } = parseArguments({ all: 'boolean' });
if (flags['all']) checkAll();
else checkOne(requireFolder(rest, 'brand:check'));

function checkOne(folder: string): void {
  const { diagnostics, upgradeNotes, recallNotes, signOffNotes, isChecked } = checkPackFolder(folder);
  if (upgradeNotes) console.log(upgradeNotes);
  if (recallNotes) console.log(recallNotes);
  if (signOffNotes) console.log(signOffNotes);
  if (diagnostics.length > 0) console.error(formatDiagnostics(diagnostics));
  console.log(isChecked ? `The pack ${folder} is good.` : 'The pack is not checked for this version yet.');
  process.exitCode = isChecked ? 0 : 1;
}

function checkAll(): void {
  if (rest.length > 0) fail('--all is about every pack here: leave out the folder.');
  const folders = allPackFolders();
  if (folders.length === 0)
    fail(
      'There is no pack here. Each is a folder in brands/ with a brand.yaml: npm run brand:new -- <folder>',
    );
  const { diagnostics, summary } = checkAllPacks(folders);
  if (diagnostics.length > 0) console.error(formatDiagnostics(diagnostics));
  console.log(summary);
  process.exitCode = diagnostics.some(isError) ? 1 : 0;
}

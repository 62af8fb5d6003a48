import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { checkPackFolder } from '../site/upgrade/check-pack-folder.ts';
import { requireFolder } from './pack-argument.ts';
import { parseArguments } from './parse-arguments.ts';

// npm run brand:check -- <folder>: lists every problem of a pack, the upgrade notes since its last check, and its sign-offs.
const { rest } = parseArguments({});
const folder = requireFolder(rest, 'brand:check');
const { diagnostics, upgradeNotes, recallNotes, signOffNotes, isChecked } = checkPackFolder(folder);
if (upgradeNotes) console.log(upgradeNotes);
if (recallNotes) console.log(recallNotes);
if (signOffNotes) console.log(signOffNotes);
if (diagnostics.length > 0) console.error(formatDiagnostics(diagnostics));
console.log(isChecked ? `The pack ${folder} is good.` : 'The pack is not checked for this version yet.');
process.exitCode = isChecked ? 0 : 1;

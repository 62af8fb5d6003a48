import { createOverride } from '../brand/authoring/override-page.ts';
import { packCommand } from '../brand/pack-command.ts';
import { requireFolderAnd } from './pack-argument.ts';
import { readPageTarget } from './page-target.ts';
import { parseArguments } from './parse-arguments.ts';
import { failOn } from './prompter.ts';

// npm run page:override -- <folder> <page id> [--language …]: writes a page of ours into a pack, to be changed.
const { flags, rest } = parseArguments({ language: 'string' });
const [folder, id] = requireFolderAnd(rest, { command: 'page:override', argument: 'page id' });
const page = createOverride(id, readPageTarget(folder, flags['language']));
failOn(page.diagnostics);
console.log(
  `Wrote ${page.file}, which says what our page says. Change its words, and say so under "changes".`,
);
if (page.open.length > 0) console.log(`Read again:\n${page.open.map((note) => `  - ${note}`).join('\n')}`);
console.log(`Next:
  ${packCommand('brand:check', { folder })}
  ${packCommand('brand:preview', { folder })}`);

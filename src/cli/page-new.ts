import { createPage } from '../brand/authoring/new-page.ts';
import { packCommand } from '../brand/pack-command.ts';
import { requireFolderAnd } from './pack-argument.ts';
import { readPageTarget } from './page-target.ts';
import { parseArguments } from './parse-arguments.ts';
import { failOn } from './prompter.ts';

// npm run page:new -- <folder> <address> [--section …] [--language …] [--title "…"] [--description "…"]: writes a page to fill in.
const { flags, rest } = parseArguments({
  section: 'string',
  language: 'string',
  title: 'string',
  description: 'string',
});
const [folder, address] = requireFolderAnd(rest, { command: 'page:new', argument: 'address' });
const target = readPageTarget(folder, flags['language']);
const option = (name: string) => flags[name]?.toString();
const page = createPage(
  { address, section: option('section'), title: option('title'), description: option('description') },
  target,
);
failOn(page.diagnostics);
console.log(`Wrote ${page.file}. Still to be written:
${page.open.map((each) => `  ${each}`).join('\n')}
No copy is built until it is. What is left, and the page:
  ${packCommand('brand:check', { folder })}
  ${packCommand('brand:preview', { folder })}`);

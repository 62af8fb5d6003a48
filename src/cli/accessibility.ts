import { writeFileSync } from 'node:fs';
import { findBrowser } from '../accessibility/browser.ts';
import { engineNames } from '../accessibility/engines/index.ts';
import { readExceptions } from '../accessibility/exceptions.ts';
import { isFolder, pagesIn } from '../accessibility/folder.ts';
import { reportOf, summary } from '../accessibility/report.ts';
import { testFolder } from '../accessibility/test-folder.ts';
import { argumentsOf, asTyped, stop } from './arguments.ts';

// npm run accessibility -- <folder of built pages> [--json report.json] [--engine name,name] [--exceptions file]
const { flags, rest } = argumentsOf({ json: 'string', engine: 'string', exceptions: 'string' });
const usage = 'Write: npm run accessibility -- <folder of built pages>';
const [name, ...more] = rest;
if (name === undefined) stop(`This command needs a folder of HTML. ${usage}`);
if (more.length > 0) stop(`This command takes one folder: put a path with spaces in quotes. ${usage}`);
const folder = asTyped(name);
if (!isFolder(folder)) stop(`There is no folder ${folder}. ${usage}`);
const count = pagesIn(folder).length;
if (count === 0) stop(`There is no HTML file in ${folder}.`);
const engines = flags['engine'] === undefined ? engineNames : String(flags['engine']).split(',');
const unknown = engines.filter((engine) => !engineNames.includes(engine));
if (unknown.length > 0)
  stop(`There is no engine ${unknown.join(', ')}. There are ${engineNames.join(', ')}.`);
if (!findBrowser()) stop('There is no Chromium to test with. Install one: npx playwright install chromium');
const { exceptions, mistakes } =
  flags['exceptions'] === undefined
    ? { exceptions: [], mistakes: [] }
    : readExceptions(asTyped(String(flags['exceptions'])));
if (mistakes.length > 0) stop(mistakes.join('\n'));

let done = 0;
const run = await testFolder({
  folder,
  engines,
  onPage(file, found) {
    done += 1;
    const fails = found.filter(({ outcome }) => outcome === 'fail').length;
    console.error(
      `${String(done).padStart(String(count).length)}/${count} ${file}${fails > 0 ? `: ${fails}` : ''}`,
    );
  },
});
const report = reportOf(folder, run, exceptions);
if (flags['json'] !== undefined)
  writeFileSync(asTyped(String(flags['json'])), `${JSON.stringify(report, null, 2)}\n`);
console.log(summary(report));
process.exitCode = report.passed ? 0 : 1;

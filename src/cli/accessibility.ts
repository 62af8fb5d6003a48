import { writeFileSync } from 'node:fs';
import { findBrowser } from '../accessibility/browser.ts';
import { engineNames } from '../accessibility/engines/index.ts';
import { type Exception, readExceptions } from '../accessibility/exceptions.ts';
import { isFolder, pagesIn } from '../accessibility/folder.ts';
import { type Report, reportOf, summary } from '../accessibility/report.ts';
import { testFolders } from '../accessibility/test-folders.ts';
import { argumentsOf, asTyped, stop } from './arguments.ts';
import { packOf, writeRecord } from './recording.ts';

// npm run accessibility -- <folder of built pages> [<more folders>] [--json report.json] [--engine name,name]
//   [--exceptions file] [--record]
const { flags, rest } = argumentsOf({
  json: 'string',
  engine: 'string',
  exceptions: 'string',
  record: 'boolean',
});
const folders = foldersOf(rest.map(asTyped));
const engines = enginesOf(flags['engine']);
const exceptions = exceptionsOf(flags['exceptions']);
if (flags['record']) mustBeRecordable();
if (!findBrowser()) stop('There is no Chromium to test with. Install one: npx playwright install chromium');

let done = 0;
const runs = await testFolders(folders, {
  engines,
  onPage(file, found) {
    done += 1;
    const fails = found.filter(({ outcome }) => outcome === 'fail').length;
    console.error(`${done} ${file}${fails > 0 ? `: ${fails}` : ''}`);
  },
});
const reports = runs.map((run) => reportOf({ ...run, engines }, exceptions));
const unused = exceptions.filter((each) => reports.every((report) => report.unused.includes(each)));
for (const [index, report] of reports.entries()) {
  report.unused = index === 0 ? unused : [];
  report.passed = report.unused.length === 0 && report.findings.every(({ outcome }) => outcome !== 'fail');
  finish(report, runs[index]?.same.length ?? 0);
}
write(flags['json'], reports);
process.exitCode = reports.every(({ passed }) => passed) ? 0 : 1;

function finish(report: Report, same: number): void {
  if (folders.length > 1) console.log(`\n${report.folder}: ${same} pages are as in ${folders[0]}`);
  console.log(summary(report));
  const pack = flags['record'] ? packOf(report.folder) : undefined;
  if (pack) console.log(`Written: ${writeRecord(pack, report, same).join(', ')}`);
}

function write(name: unknown, all: Report[]): void {
  if (name === undefined) return;
  const file = asTyped(String(name));
  try {
    writeFileSync(file, `${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`);
  } catch (error) {
    stop(`The report cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}

function foldersOf(names: string[]): string[] {
  const usage = 'Write: npm run accessibility -- <folder of built pages>';
  if (names.length === 0) stop(`This command needs a folder of HTML. ${usage}`);
  const wrong = names.flatMap((name) => {
    if (!isFolder(name)) return [`There is no folder ${name}. ${usage}`];
    return pagesIn(name).length === 0 ? [`There is no HTML file in ${name}.`] : [];
  });
  if (wrong.length > 0) stop(wrong.join('\n'));
  return names;
}

function enginesOf(asked: unknown): readonly string[] {
  if (asked === undefined) return engineNames;
  const names = String(asked).split(',');
  const unknown = names.filter((name) => !engineNames.includes(name));
  if (unknown.length > 0)
    stop(`There is no engine ${unknown.join(', ')}. There are ${engineNames.join(', ')}.`);
  return names;
}

function exceptionsOf(name: unknown): Exception[] {
  if (name === undefined) return [];
  const { exceptions: list, mistakes } = readExceptions(asTyped(String(name)));
  if (mistakes.length > 0) stop(mistakes.join('\n'));
  return list;
}

/** A record speaks for every engine, and goes into a pack. */
function mustBeRecordable(): void {
  if (engines.length < engineNames.length) stop('A record needs every engine: leave --engine out.');
  const homeless = folders.filter((folder) => !packOf(folder));
  if (homeless.length > 0)
    stop(`No pack in brands/ belongs to ${homeless.join(', ')}, so nothing is recorded.`);
}

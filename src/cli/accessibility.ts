import { writeFileSync } from 'node:fs';
import {
  type BaselineException,
  createReport,
  engineNames,
  findChromium,
  formatSummary,
  isDirectory,
  type Report,
  readExceptions,
  readHtmlFiles,
  summarizeReport,
  testFolders,
  toEarl,
} from '../accessibility/index.ts';
import { writeAccessibilityResults } from '../brand/accessibility-results-file.ts';
import { readPackFile } from '../brand/pack-file.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { fail, parseArguments, resolvePath } from './parse-arguments.ts';

// npm run accessibility -- <folder of built pages> [<more folders>] [--json report.json] [--engine name,name]
//   [--exceptions file] [--record <pack folder>, once for each folder of pages]
const { flags, rest } = parseArguments({
  json: 'string',
  engine: 'string',
  exceptions: 'string',
  record: 'list',
});
const folders = parseFolders(rest.map(resolvePath));
const engines = parseEngines(flags['engine']);
const exceptions = loadExceptions(flags['exceptions']);
const packs = parsePacks(flags['record']);
if (!findChromium()) fail('There is no Chromium to test with. Install one: npx playwright install chromium');

let done = 0;
const runs = await testFolders(folders, {
  engines,
  onPage(file, findings) {
    done += 1;
    const failures = findings.filter(({ outcome }) => outcome === 'fail').length;
    console.error(`${done} ${file}${failures > 0 ? `: ${failures}` : ''}`);
  },
});
const reports = runs.map((run) => createReport({ ...run, engines }, exceptions));
const unused = exceptions.filter((exception) => reports.every((report) => report.unused.includes(exception)));
for (const [index, report] of reports.entries()) {
  report.unused = index === 0 ? unused : [];
  report.passed = report.unused.length === 0 && report.findings.every(({ outcome }) => outcome !== 'fail');
  const nearDuplicates = runs[index]?.nearDuplicates.length ?? 0;
  outputReport(report, nearDuplicates);
  const pack = packs[index];
  if (pack !== undefined) recordResults(pack, report, nearDuplicates);
}
writeReports(flags['json'], reports);
process.exitCode = reports.every(({ passed }) => passed) ? 0 : 1;

function outputReport(report: Report, nearDuplicates: number): void {
  if (folders.length > 1) console.log(`\n${report.folder}: ${nearDuplicates} pages are as in ${folders[0]}`);
  console.log(formatSummary(report));
}

/** Writes the results into the pack for its statement, and beside the tested folder as EARL. Neither is published. */
function recordResults(pack: string, report: Report, nearDuplicates: number): void {
  const resultsFile = writeAccessibilityResults(pack, summarizeReport(report, nearDuplicates));
  const earlFile = `${report.folder.replace(/[\\/]+$/, '')}.accessibility.jsonld`;
  writeFileSync(earlFile, toEarl(report));
  console.log(`Written: ${resultsFile}, ${earlFile}`);
}

function writeReports(name: unknown, all: Report[]): void {
  if (name === undefined) return;
  const file = resolvePath(String(name));
  try {
    writeFileSync(file, `${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`);
  } catch (error) {
    fail(`The report cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}

function parseFolders(names: string[]): string[] {
  const usage = 'Write: npm run accessibility -- <folder of built pages>';
  if (names.length === 0) fail(`This command needs a folder of HTML. ${usage}`);
  const message = names.flatMap((name) => {
    if (!isDirectory(name)) return [`There is no folder ${name}. ${usage}`];
    return readHtmlFiles(name).length === 0 ? [`There is no HTML file in ${name}.`] : [];
  });
  if (message.length > 0) fail(message.join('\n'));
  return names;
}

function parseEngines(requested: unknown): readonly string[] {
  if (requested === undefined) return engineNames;
  const names = String(requested).split(',');
  const unknown = names.filter((name) => !engineNames.includes(name));
  if (unknown.length > 0)
    fail(`There is no engine ${unknown.join(', ')}. There are ${engineNames.join(', ')}.`);
  return names;
}

function loadExceptions(name: unknown): BaselineException[] {
  if (name === undefined) return [];
  const { exceptions: list, errors } = readExceptions(resolvePath(String(name)));
  if (errors.length > 0) fail(errors.join('\n'));
  return list;
}

/** Returns the packs to record in, one for each tested folder. Ends the program unless each is a pack and every engine runs. */
function parsePacks(requested: unknown): string[] {
  if (!Array.isArray(requested)) return [];
  if (engines.length < engineNames.length) fail('A record needs every engine: leave --engine out.');
  if (requested.length !== folders.length)
    fail('Write: --record <pack folder>, once for each folder of pages, in the same order.');
  const packs = requested.map((name) => resolvePath(String(name)));
  const diagnostics = packs.flatMap((pack) => readPackFile(pack).diagnostic ?? []);
  if (diagnostics.length > 0) fail(formatDiagnostics(diagnostics));
  return packs;
}

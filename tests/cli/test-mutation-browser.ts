import path from 'node:path';
import { fail, parseArguments } from '../../src/cli/parse-arguments.ts';
import type { BrowserMutant } from '../mutation/browser/browser-mutant.ts';
import { coveringTests } from '../mutation/browser/covering-tests.ts';
import { listBrowserMutants } from '../mutation/browser/list-mutants.ts';
import {
  type MutantResult,
  readAcceptedMutants,
  readResults,
  summariseResults,
  writeResults,
} from '../mutation/browser/mutant-results.ts';
import { runE2eMutants, runUnitMutants } from '../mutation/browser/run-mutants.ts';
import { formatTable } from '../support/format-table.ts';

// npm run test:mutation:browser [-- <part of an id>…]: plants one fault after the other into the scripts of pages, and runs the
// tests that should notice it: first those without a browser, then the end-to-end tests for what they let pass. --unit leaves the
// second part out, --survivors repeats what survived the last time, --list only lists. Ends with status 1 for a survivor that
// accepted.yaml does not name, and for an entry there that a test kills.
const { flags, rest } = parseArguments({
  unit: 'boolean',
  survivors: 'boolean',
  list: 'boolean',
  results: 'string',
});
const file = path.resolve(String(flags['results'] ?? 'reports/mutation/browser.json'));
const results = readResults(file);
const accepted = readAcceptedMutants();
const selected = (await listBrowserMutants())
  .filter(({ id }) => rest.length === 0 || rest.some((text) => id.includes(text)))
  .filter(({ id }) => !flags['survivors'] || results.get(id)?.status === 'survived');
if (selected.length === 0) fail('No mutant matches.');
if (flags['list']) for (const { id } of selected) console.log(id);
else await runSelected();

async function runSelected(): Promise<void> {
  const survivors: BrowserMutant[] = selected.filter((mutant) => !coveringTests(mutant).unit);
  await runUnitMutants(
    selected.filter((mutant) => coveringTests(mutant).unit),
    (mutant, killedBy) => {
      if (killedBy === null && !flags['unit']) survivors.push(mutant);
      else record(mutant, killedBy);
    },
  );
  if (!flags['unit'] && survivors.length > 0) await runE2eMutants(survivors, record);
  const own = selected.flatMap(({ id }) => results.get(id) ?? []);
  console.log(formatTable(summariseResults(own)));
  const unused = own.filter(({ id, status }) => status === 'killed' && accepted.has(id));
  for (const { id, killedBy } of unused) console.log(`accepted.yaml names what "${killedBy}" notices: ${id}`);
  process.exitCode = unused.length > 0 || own.some(({ status }) => status === 'survived') ? 1 : 0;
}

function record({ id, kind, feature }: BrowserMutant, killedBy: string | null): void {
  const result: MutantResult =
    killedBy === null
      ? { id, kind, feature, status: accepted.has(id) ? 'accepted' : 'survived' }
      : { id, kind, feature, status: 'killed', killedBy };
  results.set(id, result);
  writeResults(file, results);
  console.log(`${result.status.padEnd(8)} ${id}${killedBy === null ? '' : `  (${killedBy})`}`);
}

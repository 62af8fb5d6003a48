import { readBrands } from '../brand/lint/read-brands.ts';
import { readPackFile } from '../brand/pack-file.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { today } from '../facts/dates.ts';
import { readFacts } from '../facts/read-facts.ts';
import { checkLinks, type LinkCheckRun } from '../monitor/links/check-links.ts';
import { linksInBrand, linksInFacts, mergeLinks } from '../monitor/links/external-links.ts';
import { defaultRateLimits } from '../monitor/links/limits.ts';
import { summarizeLinks, toLinkDiagnostics } from '../monitor/links/link-diagnostics.ts';
import { readSnapshot, writeSnapshot } from '../monitor/links/link-snapshot.ts';
import { fail, parseArguments, resolvePath } from './parse-arguments.ts';

// npm run links:check [-- <pack folder>… --snapshot <file> --contact <address>]: requests every URL of sources, services and these
// packs, and reports those that are gone, have moved or changed since the last snapshot.
const { flags, rest } = parseArguments({ snapshot: 'string', contact: 'string' });
const file = resolvePath(String(flags['snapshot'] ?? 'links-snapshot.json'));
const { facts, diagnostics } = readFacts('content/facts');
const packs = rest.map(resolvePath);
const inputDiagnostics = [...diagnostics, ...(packs.length > 0 ? readBrands(packs).diagnostics : [])];
if (inputDiagnostics.some(isError)) fail(formatDiagnostics(inputDiagnostics));
const previous = readSnapshot(file);
if ('message' in previous) fail(previous.message);

const links = mergeLinks([
  linksInFacts(facts),
  ...packs.flatMap((pack) => readPackFile(pack).yaml ?? []).map(linksInBrand),
]);
let done = 0;
const run = await checkLinks(links, {
  limits: defaultRateLimits,
  snapshot: previous.snapshot,
  today: today(),
  ...(flags['contact'] !== undefined && { contact: String(flags['contact']) }),
  onChecked({ url, verdict }) {
    done += 1;
    console.error(`${done} of ${links.length} ${verdict.state.padEnd(7)} ${url}`);
  },
});
process.exitCode = run.offline ? reportOffline(run.offline) : reportRun(run);

function reportRun({ links, snapshot }: LinkCheckRun): number {
  writeSnapshot(file, snapshot);
  const diagnostics = toLinkDiagnostics(links);
  if (diagnostics.length > 0) console.log(formatDiagnostics(diagnostics));
  console.log(summarizeLinks(links));
  console.log(`Remembered in ${file}: keep it for the next run.`);
  return diagnostics.some(isError) ? 1 : 0;
}

function reportOffline(hosts: string[]): number {
  console.error(
    `Nothing at all can be reached from here (tried ${hosts.join(', ')}). Is this computer on the internet? Behind a proxy, set HTTPS_PROXY to its address. Nothing was checked and nothing remembered.`,
  );
  return 1;
}

import { readBrands } from '../brand/load.ts';
import { today } from '../calendar/date.ts';
import { readFacts } from '../facts/load.ts';
import { addressesOfFacts, addressesOfPack, merged } from '../freshness/addresses.ts';
import { checkAddresses, type Run } from '../freshness/check-addresses.ts';
import { countsOf, problemsOf } from '../freshness/in-words.ts';
import { readMemory, writeMemory } from '../freshness/memory.ts';
import { usualPace } from '../freshness/pace.ts';
import { isError } from '../problems/problem.ts';
import { report } from '../problems/report.ts';
import { argumentsOf, asTyped, stop } from './arguments.ts';

// npm run facts:check [-- <pack folder>… --memory <file> --contact <address>]: opens every address of sources and services, and
// of these packs, and tells of those that are gone, have moved or say something else than the last time.
const { flags, rest } = argumentsOf({ memory: 'string', contact: 'string' });
const file = asTyped(String(flags['memory'] ?? 'facts-seen.json'));
const { facts, problems } = readFacts('content/facts');
const packs = rest.map(asTyped);
const wrong = [...problems, ...(packs.length > 0 ? readBrands(packs).problems : [])];
if (wrong.some(isError)) stop(report(wrong));
const before = readMemory(file);
if ('wrong' in before) stop(before.wrong);

const addresses = merged([addressesOfFacts(facts), ...packs.map(addressesOfPack)]);
let done = 0;
const run = await checkAddresses(addresses, {
  pace: usualPace,
  memory: before.memory,
  today: today(),
  ...(flags['contact'] !== undefined && { contact: String(flags['contact']) }),
  onSeen({ address, verdict }) {
    done += 1;
    console.error(`${done} of ${addresses.length} ${verdict.state.padEnd(7)} ${address}`);
  },
});
process.exitCode = run.offline ? tellOffline(run.offline) : tell(run);

function tell({ seen, memory }: Run): number {
  writeMemory(file, memory);
  const found = problemsOf(seen);
  if (found.length > 0) console.log(report(found));
  console.log(countsOf(seen));
  console.log(`Remembered in ${file}: keep it for the next run.`);
  return found.some(isError) ? 1 : 0;
}

function tellOffline(hosts: string[]): number {
  console.error(
    `Nothing at all can be reached from here (tried ${hosts.join(', ')}). Is this computer on the internet? Behind a proxy, set HTTPS_PROXY to its address. Nothing was checked and nothing remembered.`,
  );
  return 1;
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fail, parseArguments } from '../../src/cli/parse-arguments.ts';
import {
  type BuildProfile,
  type CommandProfile,
  formatPageWeights,
  formatProfile,
} from '../benchmarks/build-profile.ts';
import { buildWorker } from '../benchmarks/build-worker.ts';
import { comparePeers, type PeersPart, peersParts } from '../benchmarks/compare-peers.ts';
import { formatGoals } from '../benchmarks/goals.ts';
import { benchmarkRecord } from '../benchmarks/record-benchmark.ts';
import { generateBrands } from '../support/generate-brands.ts';

// npm run bench [-- --part bytes,typing,build,peers,lighthouse --brands 45]: bytes of each page; how a long record copes;
// seconds, processor time and memory of one copy and of many; the same pages built and visited with other generators, and
// the goals. All parts unless some are chosen. Figures to read, never a test.
const parts = ['bytes', 'typing', 'build', ...peersParts];
const { flags } = parseArguments({ brands: 'string', part: 'string' });
const brandCount = Number(flags['brands'] ?? 45);
if (!Number.isInteger(brandCount) || brandCount < 2 || brandCount > 45)
  fail('--brands is a number from 2 to 45.');
const chosen = String(flags['part'] ?? parts.join(',')).split(',');
const unknown = chosen.filter((part) => !parts.includes(part));
if (unknown.length > 0) fail(`There is no part ${unknown.join(', ')}. The parts are ${parts.join(', ')}.`);

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-bench-'));
try {
  await printFigures(generateBrands(path.join(folder, 'packs'), brandCount), folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Prints the figures of the chosen parts. What the compressed copies of all cost at first is a line apart. */
async function printFigures(packs: string[], folder: string): Promise<void> {
  const { loadavg, cpus } = os;
  const load = () =>
    loadavg()
      .map((each) => each.toFixed(1))
      .join(' ');
  console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} processors, load ${load()}\n`);
  const out = path.join(folder, 'dist');
  const isChosen = (part: string) => chosen.includes(part);
  const first = buildInChildProcess(isChosen('build') ? packs : packs.slice(0, 1), out);
  const [site = ''] = first.built;
  if (isChosen('bytes')) console.log(formatPageWeights(site));
  if (isChosen('typing')) console.log(await benchmarkRecord(site));
  if (isChosen('build')) {
    const one = buildInChildProcess(packs.slice(0, 1), out);
    console.log(formatProfile(one, buildInChildProcess(packs, out)));
    console.log(
      `Compressing with an empty cache: ${first.phases['compress']?.seconds.toFixed(1)} s at most.\n`,
    );
  }
  const wanted = peersParts.filter(isChosen) as PeersPart[];
  if (wanted.length === 0) return;
  console.log(formatGoals(await comparePeers(wanted, { packs, site, within: path.join(folder, 'peers') })));
  console.log(`\nLoad at the end: ${load()}`);
}

/** A build in a fresh process, as a command makes it, so that none profits from the one before. */
function buildInChildProcess(packs: string[], out: string): CommandProfile {
  const began = performance.now();
  const { stdout, status } = spawnSync(
    process.execPath,
    [...process.execArgv, buildWorker, 'all', out, ...packs],
    { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', maxBuffer: 2 ** 24 },
  );
  if (status !== 0) fail('A build has problems: the lines above say which.');
  const figures = JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1)) as BuildProfile;
  return { ...figures, brands: packs.length, seconds: (performance.now() - began) / 1000 };
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeGeneratedBrands } from '../../tests/generated-brands.ts';
import { type Build, inWords, type Measured, measured, weightsInWords } from '../build/measure.ts';
import { report } from '../problems/report.ts';
import { argumentsOf, stop } from './arguments.ts';

// npm run bench [-- --brands 45]: bytes of each page; seconds, processor time and memory of one copy and of many. Figures
// to read, never a test.
const { flags, rest } = argumentsOf({ brands: 'string', measure: 'boolean' });
const many = Number(flags['brands'] ?? 45);
if (!Number.isInteger(many) || many < 2 || many > 45) stop('--brands is a number from 2 to 45.');
if (flags['measure']) {
  const { problems, ...figures } = await measured(rest.slice(1), rest[0] ?? '');
  if (figures.built.length === 0) stop(report(problems));
  console.log(JSON.stringify(figures));
} else {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-bench-'));
  try {
    compare(writeGeneratedBrands(path.join(folder, 'packs'), many), path.join(folder, 'dist'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints the figures of one of these packs and of all. What the compressed copies of all cost at first is a line apart. */
function compare(packs: string[], out: string): void {
  const first = inItsOwnProcess(packs, out);
  const [site = ''] = first.built;
  console.log(weightsInWords(site));
  const one = inItsOwnProcess(packs.slice(0, 1), out);
  const all = inItsOwnProcess(packs, out);
  console.log(inWords(one, all));
  console.log(`Compressing with an empty cache: ${first.phases['compress']?.seconds.toFixed(1)} s at most.`);
}

/** A build in a fresh process, as a command makes it, so that none profits from the one before. */
function inItsOwnProcess(packs: string[], out: string): Build {
  const began = performance.now();
  const { stdout, status } = spawnSync(
    process.execPath,
    [...process.execArgv, 'src/cli/bench.ts', '--measure', out, ...packs],
    { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', maxBuffer: 2 ** 24 },
  );
  if (status !== 0) stop('A build has problems: the lines above say which.');
  const figures = JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1)) as Measured;
  return { ...figures, brands: packs.length, seconds: (performance.now() - began) / 1000 };
}

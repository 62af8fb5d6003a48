import { spawnSync } from 'node:child_process';
import { parseArguments } from './parse-arguments.ts';

// npm run lint: runs Biome (format and lint), astro check (types) and cspell (British spelling).
parseArguments({});

/** Runs a program of node_modules with inherited output; true when it exits with 0. */
function passes(name: string, args: string[]): boolean {
  const { status } = spawnSync(process.execPath, [`node_modules/${name}`, ...args], { stdio: 'inherit' });
  return status === 0;
}

const style = passes('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']);
const types = passes('astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'hint']);
const spelling = passes('cspell/bin.mjs', ['--no-progress', '--no-summary']);
process.exitCode = style && types && spelling ? 0 : 1;

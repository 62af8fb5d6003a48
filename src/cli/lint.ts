import { spawnSync } from 'node:child_process';
import { parseArguments } from './parse-arguments.ts';

// npm run lint: form, rules and types of the code, and British spelling of everything that people read.
parseArguments({});

/** Runs a program of node_modules in full view; true when it found nothing. */
function passes(name: string, words: string[]): boolean {
  const { status } = spawnSync(process.execPath, [`node_modules/${name}`, ...words], { stdio: 'inherit' });
  return status === 0;
}

const style = passes('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']);
const types = passes('astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'hint']);
const spelling = passes('cspell/bin.mjs', ['--no-progress', '--no-summary']);
process.exitCode = style && types && spelling ? 0 : 1;

import { spawnSync } from 'node:child_process';
import { argumentsOf } from './arguments.ts';

// npm run lint: form, rules and types of the code, and British spelling of everything that people read.
argumentsOf({});

/** Runs a program of node_modules in full view; true when it found nothing. */
function isClean(name: string, words: string[]): boolean {
  const { status } = spawnSync(process.execPath, [`node_modules/${name}`, ...words], { stdio: 'inherit' });
  return status === 0;
}

const form = isClean('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']);
const types = isClean('astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'hint']);
const spelling = isClean('cspell/bin.mjs', ['--no-progress', '--no-summary']);
process.exitCode = form && types && spelling ? 0 : 1;

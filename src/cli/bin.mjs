#!/usr/bin/env node
// waymark <command> [<argument>…]: the commands of the installed package. Plain JavaScript, so that an old Node gets a sentence.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands, nodeError } from '../create/project-manifest.mjs';
import { launch } from './launch.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** The wizard runs once, before a project has scripts. */
const known = { ...commands, new: 'brand-new' };

const [command = 'help', ...args] = process.argv.slice(2);
const error = nodeError() ?? commandError();
if (error) {
  console.error(error);
  process.exitCode = 1;
} else {
  const script = path.join(root, 'src/cli', `${known[command]}.js`);
  launch({ node: process.execPath, args: [script, ...args], root, invocationCwd: process.cwd() });
}

function commandError() {
  if (!Object.hasOwn(known, command))
    return `There is no command "${command}". Write one of: ${Object.keys(known).join(', ')}.`;
  if (command === 'accessibility' && !hasAccessibility())
    return 'The accessibility tests are a package of their own. Install it: npm install --save-dev --save-exact waymark-accessibility';
  return undefined;
}

function hasAccessibility() {
  try {
    return existsSync(createRequire(import.meta.url).resolve('waymark-accessibility'));
  } catch {
    return false;
  }
}

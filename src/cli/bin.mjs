#!/usr/bin/env node
// waymark <command> [<argument>…]: the commands of the installed package. Plain JavaScript, so that an old Node gets a sentence.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands, nodeError } from '../create/project-manifest.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
// A build makes many short-lived objects: with more room for them (16 MB by default) it spends an eighth less.
const nodeOptions = ['--max-semi-space-size=64'];
/** The wizard runs once, before a project has scripts. */
const known = { ...commands, new: 'brand-new' };

const [command = 'help', ...args] = process.argv.slice(2);
const error = nodeError() ?? commandError();
if (error) {
  console.error(error);
  process.exitCode = 1;
} else run(path.join(root, 'src/cli', `${known[command]}.js`));

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

function run(script) {
  const child = spawn(process.execPath, [...nodeOptions, script, ...args], {
    stdio: 'inherit',
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', INVOCATION_CWD: process.cwd() },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status, signal) => process.exit(signal ? 1 : status));
}

// The way into every command, in plain JavaScript, because it runs before anything is installed and on whatever Node the
// machine has: it installs what package-lock.json lists, once, and then runs the command with the project's own Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone, isAtWork } from './install-lock.mjs';

const oldestNode = 20;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const ownNode = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const [command, ...rest] = process.argv.slice(2);
// npm runs a script at the root of the project and says where it was itself started.
const ranByNpm = process.env.npm_package_json === path.join(root, 'package.json');
const typedIn = (ranByNpm && process.env.INIT_CWD) || process.cwd();

process.chdir(root);
if (Number(process.versions.node.split('.')[0]) < oldestNode)
  stop(
    `This needs Node ${oldestNode} or newer; this is Node ${process.versions.node}. Get one at https://nodejs.org.`,
  );
if (isAtWork(root) || !isInstalled())
  try {
    alone(root, installUnlessDone, sayWaiting);
  } catch (error) {
    stop(`Nothing can be installed in ${root}: ${error.message}`);
  }
run();

/** Another command may have done it in the meantime. */
function installUnlessDone() {
  if (!isInstalled()) install();
}

function sayWaiting(pid, lock) {
  console.error(`Another command (process ${pid}) is installing what the project needs. Waiting for it.`);
  console.error(`If no other command runs here, stop this one with Ctrl+C and delete ${lock}.`);
}

/** True when node_modules holds exactly the versions that the lockfile lists. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const found = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !found || !existsSync(ownNode)) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === '' || (found[name] ? found[name].version === version : optional),
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install() {
  console.log('Installing what the project needs. This happens once.');
  // Not `npm ci`: it refuses a lockfile that leaves out a program for another kind of machine.
  const installed = npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  if (!installed)
    stop('The installation did not work. Is the npm registry within reach? The lines above say more.');
  // Adding a package by hand takes away what the install script of "node" had put there.
  if (!existsSync(ownNode)) npm(['rebuild', 'node', '--loglevel=error']);
  if (!existsSync(ownNode))
    stop('npm did not install the Node of this project. Allow its install script: npm rebuild node');
}

function npm(words) {
  const own = process.env.npm_execpath;
  const { status } = own?.endsWith('.js')
    ? spawnSync(process.execPath, [own, ...words], { stdio: 'inherit' })
    : spawnSync('npm', words, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

function run() {
  // The commands that need the tests are outside src/cli, and are named by their path.
  const script = command.endsWith('.ts') ? command : path.join('src/cli', `${command}.ts`);
  const child = spawn(ownNode, [script, ...rest], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      // Node keeps what it compiles, by content, and each command starts sooner.
      NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/compiled'),
      WAYMARK_TYPED_IN: typedIn,
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status, signal) => process.exit(signal ? 1 : status));
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

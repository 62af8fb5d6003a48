// node src/cli/waymark.mjs <script> [<argument>…]: the launcher of every command. Plain JavaScript, because it runs before
// anything is installed, on the system's Node; the script itself runs on the Node version in node_modules.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

const oldestNode = 20;
const isWindows = process.platform === 'win32';
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const ownNode = path.join(root, 'node_modules/node/bin', isWindows ? 'node.exe' : 'node');
// npm runs scripts in the project root; INIT_CWD is where npm itself was started.
const ranByNpm = process.env.npm_package_json === path.join(root, 'package.json');
const invocationCwd = (ranByNpm && process.env.INIT_CWD) || process.cwd();

process.chdir(root);
try {
  if (Number.parseInt(process.versions.node, 10) < oldestNode)
    throw new Error(
      `This needs Node ${oldestNode} or newer, not ${process.versions.node}: https://nodejs.org`,
    );
  if (!isInstalled()) install();
  else if (!existsSync(ownNode)) rebuild(root);
  run(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Whether package.json, the lockfile and node_modules agree, including the integrity hash of every package. */
function isInstalled() {
  const [manifest, locked, installed] = [
    'package.json',
    'package-lock.json',
    'node_modules/.package-lock.json',
  ].map((file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}));
  const { '': declared = {}, ...packages } = locked.packages ?? {};
  const isLocked = (key) => isDeepStrictEqual(manifest[key], declared[key]);
  // A missing optional package is for another operating system.
  const matches = ([name, { integrity, optional }]) => {
    const found = installed.packages?.[name];
    return found ? found.integrity === integrity : optional;
  };
  return isLocked('dependencies') && isLocked('devDependencies') && Object.entries(packages).every(matches);
}

/**
 * Installs into a staging folder and renames it to node_modules. An interrupted installation leaves nothing partial, and
 * concurrent ones are safe; two `npm ci` in one folder would delete each other's files.
 */
function install() {
  console.log('Installing the packages of package-lock.json. This happens once.');
  // Ctrl+C ends npm, which shares the terminal. This process must survive to delete the staging folder.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  const staging = mkdtempSync(path.join(root, '.installing-'));
  try {
    for (const file of ['package.json', 'package-lock.json', '.npmrc'])
      copyFileSync(file, path.join(staging, file));
    npm(staging, ['ci']);
    rebuild(staging);
    if (existsSync('node_modules') && !isInstalled())
      renameSync('node_modules', path.join(staging, 'outdated'));
    renameSync(path.join(staging, 'node_modules'), 'node_modules');
  } catch (error) {
    // A concurrent command may have finished the same installation.
    if (!isInstalled()) throw error;
  } finally {
    process.off('SIGINT', ignore);
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Runs the only two install scripts that are allowed: each fetches or verifies the binary of its package. */
function rebuild(folder) {
  npm(folder, ['rebuild', 'node', 'esbuild', '--ignore-scripts=false']);
}

function npm(folder, words) {
  // npm exports its project prefix to child processes; this call may be for another folder.
  const options = ['--prefix=.', '--loglevel=error'];
  const { status } = spawnSync('npm', [...words, ...options], {
    cwd: folder,
    stdio: 'inherit',
    shell: isWindows,
  });
  if (status !== 0)
    throw new Error(`npm ${words[0]} failed. The lines above say why; is the npm registry within reach?`);
}

function run(words) {
  const child = spawn(ownNode, words, {
    stdio: 'inherit',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      // Node caches compiled code by content, so that commands start faster.
      NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/compiled'),
      INVOCATION_CWD: invocationCwd,
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status, signal) => process.exit(signal ? 1 : status));
}
